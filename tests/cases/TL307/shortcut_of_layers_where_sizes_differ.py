"""The residual is brought to the size of the output wherever a shortcut was built; a container of layers is true. Running it printed torch.Size([2, 32, 8, 8]).
"""
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, before, after, shortcut=None):
        super().__init__()
        self.conv = nn.Conv2d(before, after, 3, padding=1)
        self.shortcut = shortcut

    def forward(self, x):
        residual = x
        out = self.conv(x)
        if self.shortcut:
            residual = self.shortcut(x)
        out += residual
        return out


def widen(width):
    shortcut = None
    if width != 16:
        shortcut = nn.Sequential(nn.Conv2d(16, width, 1), nn.BatchNorm2d(width))
    return Block(16, width, shortcut)


net = nn.Sequential(widen(16), widen(32))
print(net(torch.rand(2, 16, 8, 8)).shape)
