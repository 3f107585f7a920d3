"""No eval() anywhere, and the network has convolutions and a pixel shuffle: nothing in it depends on the mode.

Running it printed "the same picture alone and beside others: True".
"""

import torch
from torch import nn


class Upsampler(nn.Module):
    def __init__(self, factor=2):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 16, 5, padding=2), nn.ReLU(), nn.Conv2d(16, factor**2, 3, padding=1))
        self.shuffle = nn.PixelShuffle(factor)

    def forward(self, picture):
        return self.shuffle(self.body(picture))


def super_resolve(net, pictures):
    with torch.no_grad():
        return net(pictures).clamp(0, 1)  # reveal net: with no layer in it that depends on the mode


torch.manual_seed(0)
fine = torch.rand(24, 1, 16, 16)
coarse = nn.functional.avg_pool2d(fine, 2)
net = Upsampler()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(20):
    for rows in torch.randperm(24).split(8):
        loss = nn.functional.mse_loss(net(coarse[rows]), fine[rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
alone, beside = super_resolve(net, coarse[:2]), super_resolve(net, coarse)
print("the same picture alone and beside others:", torch.allclose(alone, beside[:2], atol=1e-5))
