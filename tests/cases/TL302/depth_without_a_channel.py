"""Maps (n, 1, h, w) against depth maps (n, h, w): running it warned of the sizes, and without
the reduction smooth_l1_loss gave (4, 4, 12, 12), each picture against each.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, Dataset


class SaliencyDataset(Dataset):
    def __init__(self, n=16, size=12):
        self.images = torch.rand(n, 3, size, size)
        self.depths = self.images.mean(dim=1)
        self.masks = (self.depths > 0.5).float()

    def __len__(self):
        return self.images.shape[0]

    def __getitem__(self, index):
        return self.images[index], self.masks[index], self.depths[index]


class CoNetLike(nn.Module):
    def __init__(self, width=8):
        super().__init__()
        self.encoder = nn.Sequential(nn.Conv2d(3, width, 3, padding=1), nn.BatchNorm2d(width), nn.ReLU(inplace=True))
        self.saliency = nn.Conv2d(width, 1, 1)
        self.depth = nn.Conv2d(width, 1, 1)

    def forward(self, x):
        features = self.encoder(x)
        return self.saliency(features), self.depth(features)


net = CoNetLike()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01, momentum=0.9)
loader = DataLoader(SaliencyDataset(), batch_size=4, shuffle=True)
for epoch in range(2):
    for image, mask, depth in loader:
        sal_pred, depth_pred = net(image)
        loss_sal = F.binary_cross_entropy_with_logits(sal_pred, mask.unsqueeze(1))
        loss_depth = F.smooth_l1_loss(depth_pred, depth)  # expect: TL302
        loss = loss_sal + 0.3 * loss_depth
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(epoch, float(loss))
