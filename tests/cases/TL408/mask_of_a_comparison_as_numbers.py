"""The mask is turned into floats behind the comparison. Running it printed "0.2"."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(5)
images = torch.rand(3, 1, 8, 8)
masks = (images > 0.5).to(torch.float32)
net = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.ReLU(), nn.Conv2d(4, 1, 1), nn.Sigmoid())
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(30):
    loss = F.binary_cross_entropy(net(images), masks)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
