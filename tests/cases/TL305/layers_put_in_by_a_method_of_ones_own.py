"""`add` is put on all modules of PyTorch by the program itself, and fills the network; a layer in front is put in by `insert`, the last one is taken out.

Run: the maps go from 32 channels to 3, the rows from 3 numbers to 5.
"""

import torch
from torch import nn


def add_module(self, module):
    self.add_module(str(len(self) + 1), module)


nn.Module.add = add_module

net = nn.Sequential()
net.add(nn.Conv2d(32, 3, 1))
shrink = nn.Conv2d(3, 3, 3)
print(shrink(net(torch.rand(1, 32, 16, 16))).shape)

head = nn.Sequential(nn.Linear(4, 5), nn.Linear(5, 6))
head.insert(0, nn.Linear(3, 4))
del head[-1]
rows = head(torch.rand(2, 3))  # reveal: (2, 5)
print(nn.Linear(5, 1)(rows).shape)
