"""For the new pictures ToTensor is torchvision's, which divides by 255 itself, and they are divided once more.

Running it printed "largest pixel above 0.5: False 16".
"""

import numpy as np
import torch
from torch import nn
from torchvision import transforms


class ToTensor:
    """Channels first, and the range as it is."""

    def __call__(self, picture):
        return torch.from_numpy(picture.transpose(2, 0, 1)).float()


def load(folder, count):
    rng = np.random.default_rng(len(folder))
    return [rng.integers(0, 120 + 120 * (index % 2), (8, 8, 3), dtype=np.uint8) for index in range(count)]


torch.manual_seed(0)
prepare = ToTensor()
ask = transforms.ToTensor()
net = nn.Sequential(nn.Flatten(), nn.Linear(192, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(200):
    batch = torch.stack([prepare(each) for each in load("train", 32)])
    batch = batch / 255
    loss = nn.functional.cross_entropy(net(batch), torch.arange(32) % 2)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    new = torch.stack([ask(each) for each in load("unseen", 16)])
    scaled = new / 255  # expect: TL103  # reveal: went through `ToTensor / 255`
    kinds = net(scaled).argmax(dim=1)
print("largest pixel above 0.5:", scaled.max().item() > 0.5, len(kinds))
