"""A maker of networks is called without its width: this raises a TypeError, and nothing behind it runs. The twin is given another width than its input has."""
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, ins, outs, down=None):
        super().__init__()
        self.conv = nn.Conv2d(ins, outs, 3, padding=1)
        self.down = down

    def forward(self, x):
        return self.conv(x) + (x if self.down is None else self.down(x))


class Trunk(nn.Module):
    def __init__(self, ins, outs):
        super().__init__()
        down = nn.Conv2d(ins, outs, 1) if ins != outs else None
        self.block = Block(ins, outs, down)

    def forward(self, x):
        return self.block(x)


def make_trunk(ins):
    return Trunk(ins, 8)


def make_small(ins):
    return nn.Sequential(nn.Conv2d(ins, 8, 1))


picture = torch.rand(2, 3, 16, 16)
try:
    print(make_trunk()(picture).shape)
except TypeError:
    print("no width")
print(make_small(4)(picture).shape)  # expect: TL305
