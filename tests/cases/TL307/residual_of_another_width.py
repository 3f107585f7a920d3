"""The block adds its input of 24 channels to an output of 48: torch raises at the sum."""

import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, channels, out):
        super().__init__()
        self.conv = nn.Conv2d(channels, out, 3, padding=1)
        self.norm = nn.BatchNorm2d(out)

    def forward(self, x):
        return torch.relu(x + self.norm(self.conv(x)))  # expect: TL307


maps = torch.rand(4, 24, 10, 10)
print(Residual(24, 48)(maps).shape)
