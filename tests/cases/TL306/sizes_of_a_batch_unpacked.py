"""A picture has three sizes, and the net unpacks the four of a batch: this raises. A net that catches that puts the axis on by itself.

Running it printed torch.Size([1, 4, 6, 6]), then raised ValueError: not enough values to unpack (expected 4, got 3).
"""
import torch
from torch import nn


class OfAny(nn.Module):
    def __init__(self):
        super().__init__()
        self.seen = nn.Conv2d(3, 4, 3)

    def forward(self, x):
        try:
            count, channels, height, width = x.shape
        except ValueError:
            x = x[None]
        return self.seen(x)


class OfBatches(nn.Module):
    def __init__(self):
        super().__init__()
        self.seen = nn.Conv2d(3, 4, 3)

    def forward(self, x):
        count, channels, height, width = x.shape
        return self.seen(x).reshape(count, -1)


picture = torch.zeros(3, 8, 8)
print(OfAny()(picture).shape)
print(OfBatches()(picture).shape)  # expect: TL306
