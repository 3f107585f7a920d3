"""The parts of a chain are gone through in the order in which they run, those that were added by name behind those it was built with. The twin adds a block of another width, and raises; the first loop runs."""

import torch
from torch import nn

net = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU())
net.add_module("block1", nn.Sequential(nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.AdaptiveAvgPool2d(1)))
net.add_module("head", nn.Sequential(nn.Flatten(), nn.Linear(16, 10)))
with torch.no_grad():
    x = torch.rand(2, 1, 28, 28)
    for name, part in net.named_children():
        x = part(x)
    out = x  # reveal: (2, 10)
    print(name, out.shape)

other = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU())
other.add_module("block1", nn.Conv2d(16, 32, 3))  # expect: TL305
with torch.no_grad():
    x = torch.rand(2, 1, 28, 28)
    for name, part in other.named_children():
        x = part(x)
    print(x.shape)
