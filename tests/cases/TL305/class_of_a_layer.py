"""Classes that derive from a layer are built of what they hand to its constructor: running it, `Wide` raises for 16 features where it takes 32, `Same` and `Half` do not."""

import torch
from torch import nn


class Same(nn.Conv2d):
    """A convolution that keeps the size of its maps."""

    def __init__(self, ins, outs, size, **options):
        super().__init__(ins, outs, size, padding=size // 2, **options)


class Half(nn.MaxPool2d):
    pass


class Scaled(nn.Linear):
    def __init__(self, ins, outs, scale=2.0):
        nn.Linear.__init__(self, ins, outs)
        self.scale = scale

    def forward(self, x):
        return super().forward(x) * self.scale


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = Same(3, 16, 3, bias=False)
        self.pool = Half(2)
        self.good = Scaled(16, 8)
        self.wide = Scaled(32, 8)  # expect: TL305

    def forward(self, x):
        maps = self.pool(self.conv(x))  # reveal: (4, 16, 16, 16)
        features = maps.mean((2, 3))
        kept = self.good(features)  # reveal: (4, 8)
        print(kept.shape)
        return self.wide(features)


print(Net()(torch.zeros(4, 3, 32, 32)).shape)
