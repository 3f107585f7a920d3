"""The mask is the result of a comparison, a tensor of bools. Running it ended in RuntimeError: Found dtype Bool but expected Float."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(5)
images = torch.rand(3, 1, 8, 8)
masks = (images > 0.5)
net = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.ReLU(), nn.Conv2d(4, 1, 1), nn.Sigmoid())
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(30):
    loss = F.binary_cross_entropy(net(images), masks.float())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
