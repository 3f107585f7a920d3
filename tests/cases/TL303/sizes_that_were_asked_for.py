"""The sizes of a picture's features are read and used by name; one of the two heads forgets the channels.

Run with pictures of 32x32: the first raises, view(2, 1024) of 16,384 numbers; the second works.
"""

import torch
from torch import nn


class Flattened(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Conv2d(3, 8, 3, padding=1)

    def forward(self, images: torch.Tensor):
        maps = self.features(images)
        b, c, h, w = maps.shape
        return maps.view(b, h * w)  # expect: TL303


class Tokens(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Conv2d(3, 8, 3, padding=1)

    def forward(self, images: torch.Tensor):
        maps = self.features(images)
        b, c, h, w = maps.size()
        tokens = maps.view(b, c, h * w)  # reveal: (b, 8, h*w)
        return tokens.transpose(1, 2)


def pooled(maps: torch.Tensor):
    b, c, h, w = maps.shape
    whole = maps.view(b, h * w)  # of one channel this is right
    return whole


def alike(rows: torch.Tensor):
    n = rows.shape[0]
    zeros = torch.zeros(n, 4)
    ones = torch.ones(rows.size(0), 4)
    both = torch.cat([zeros, ones], 1)  # reveal: (n, 8)
    return both.view(n * 4, -1)
