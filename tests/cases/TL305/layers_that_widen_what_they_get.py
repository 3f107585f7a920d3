"""Each of twelve layers takes 32 channels more than the one before, and gets them: what a layer gives is put beside what it got. Runs."""

import torch
from torch import nn


def layer(channels, growth):
    return nn.Sequential(nn.BatchNorm2d(channels), nn.ReLU(), nn.Conv2d(channels, growth, 3, padding=1))


class Dense(nn.Module):
    def __init__(self, channels, growth, count):
        super().__init__()
        layers = []
        for _ in range(count):
            layers.append(layer(channels, growth))
            channels += growth
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        for each in self.layers:
            x = torch.cat((each(x), x), dim=1)
        return x


print(Dense(128, 32, 12)(torch.zeros(1, 128, 12, 12)).shape)
