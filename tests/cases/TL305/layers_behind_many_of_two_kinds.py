"""Thirty layers of two kinds, then others on one of two paths, then the last: what comes first and what last is not told apart of so many.

Run on both paths: two numbers for each row.
"""

import sys

import torch
from torch import nn

deep = "--deep" in sys.argv


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList()
        self.body = nn.Sequential()
        for number in range(30):
            if number % 3 == 1:
                self.layers.append(nn.Linear(3, 3))
                self.body.append(nn.Linear(3, 3))
            else:
                self.layers.append(nn.Tanh())
                self.body.append(nn.Tanh())
        if deep:
            self.layers.append(nn.Linear(3, 6))
            self.body.append(nn.Linear(3, 6))
        else:
            self.layers.extend([nn.Linear(3, 4), nn.Linear(4, 6)])
            self.body.extend([nn.Linear(3, 4), nn.Linear(4, 6)])
        self.layers.append(nn.Linear(6, 2))
        self.body.append(nn.Linear(6, 2))

    def forward(self, x):
        y = self.body(x)
        for layer in self.layers:
            x = layer(x)
        return x + y


print(Net()(torch.rand(2, 3)).shape)
