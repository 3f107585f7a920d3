"""The twin: the shortcut is added whatever the sizes. Running it ended in: The size of tensor a (16) must match the size of tensor b (8)"""
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, c_in, c_out, stride):
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, 3, stride=stride, padding=1)

    def forward(self, x):
        result = self.conv(x)
        return result + x  # expect: TL307


print(Block(8, 16, 1)(torch.randn(2, 8, 8, 8)).shape)
