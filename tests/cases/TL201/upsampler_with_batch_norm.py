"""The same network with a batch norm between its convolutions, and no eval(): what it makes of a picture hangs on the others beside it.

Running it printed "the same picture alone and beside others: False".
"""

import torch
from torch import nn


class Upsampler(nn.Module):
    def __init__(self, factor=2):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(1, 16, 5, padding=2), nn.BatchNorm2d(16), nn.ReLU(), nn.Conv2d(16, factor**2, 3, padding=1))
        self.shuffle = nn.PixelShuffle(factor)

    def forward(self, picture):
        return self.shuffle(self.body(picture))


def super_resolve(net, pictures):
    with torch.no_grad():
        return net(pictures).clamp(0, 1)  # expect: TL201  # reveal net: asked in training mode


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
