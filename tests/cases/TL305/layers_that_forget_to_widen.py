"""All twelve layers take 128 channels, and the second gets 160: torch raises."""

import torch
from torch import nn


def layer(channels, growth):
    return nn.Sequential(nn.BatchNorm2d(channels), nn.ReLU(), nn.Conv2d(channels, growth, 3, padding=1))  # expect: TL305


class Dense(nn.Module):
    def __init__(self, channels, growth, count):
        super().__init__()
        self.layers = nn.ModuleList([layer(128, growth) for _ in range(2)])

    def forward(self, x):
        for each in self.layers:
            x = torch.cat((each(x), x), dim=1)
        return x


print(Dense(128, 32, 12)(torch.zeros(1, 128, 12, 12)).shape)
