"""A block holds as many layers as it was told, under names that are computed: its twin of two layers is counted, and one channel number there is wrong; running it, `short` raises and `long` does not."""

import torch
from torch import nn


class Dense(nn.Module):
    """Each layer sees what all before it gave."""

    def __init__(self, count, width, growth=32):
        super().__init__()
        for i in range(count):
            self.add_module("layer%d" % (i + 1), nn.Conv2d(width + i * growth, growth, 3, padding=1))

    def forward(self, x):
        maps = [x]
        for _, layer in self.named_children():
            maps.append(layer(torch.cat(maps, 1)))
        return torch.cat(maps, 1)


class Net(nn.Module):
    def __init__(self, count, width):
        super().__init__()
        self.body = Dense(count, 64)
        self.norm = nn.BatchNorm2d(width)

    def forward(self, x):
        return self.norm(self.body(x))


class Long(nn.Module):
    def __init__(self, count=12):
        super().__init__()
        self.body = Dense(count, 64)
        self.norm = nn.BatchNorm2d(64 + count * 32)

    def forward(self, x):
        return self.norm(self.body(x))


x = torch.rand(2, 64, 8, 8)
two = Dense(2, 64)(x)  # reveal: (2, 128, 8, 8)
twelve = Dense(12, 64)(x)  # reveal: (2, 448, 8, 8)
print(two.shape, twelve.shape)
long = Long()(x)
short = Net(2, 160)(x)  # expect: TL305
print(long.shape, short.shape)
