"""A shortcut is added where a flag says that the sizes agree, and the flag is worked out of numbers that are not known here.

Running it printed torch.Size([2, 16, 8, 8]).
"""
import sys

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, c_in, c_out, stride):
        super().__init__()
        self.has_shortcut = len(sys.argv) + stride == 2 and c_in == c_out
        self.conv = nn.Conv2d(c_in, c_out, 3, stride=stride, padding=1)

    def forward(self, x):
        result = self.conv(x)
        if self.has_shortcut:
            result = result + x
        return result


print(Block(8, 16, 1)(torch.randn(2, 8, 8, 8)).shape)
