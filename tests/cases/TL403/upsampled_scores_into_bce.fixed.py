"""A mask of raw scores is enlarged and given to binary_cross_entropy. Running it ended in RuntimeError: all elements of input should be between 0 and 1."""

import torch
import torch.nn.functional as F
from torch import nn


class Salient(nn.Module):
    def __init__(self):
        super().__init__()
        self.encode = nn.Conv2d(3, 8, 3, stride=2, padding=1)
        self.side = nn.Conv2d(8, 1, 3, padding=1)

    def forward(self, x):
        out = self.side(F.relu(self.encode(x)))
        return F.interpolate(out, size=x.shape[2:], mode="bilinear", align_corners=False)


torch.manual_seed(6)
pictures = torch.rand(4, 3, 16, 16)
masks = (pictures[:, :1] > 0.5).float()
net = Salient()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(10):
    loss = F.binary_cross_entropy_with_logits(net(pictures), masks)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
