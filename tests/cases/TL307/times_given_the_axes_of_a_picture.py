"""An axis is put on for as long as the times have fewer than the pictures, or as often as somebody says: then they broadcast. Running it printed
torch.Size([10, 3, 8, 8]) three times.
"""

import sys

import torch


def noised(x, t):
    while len(t.shape) < len(x.shape):
        t = t.unsqueeze(-1)
    return torch.exp(t) * x


def faded(x, t, missing):
    for _ in range(missing):
        t = t.unsqueeze(-1)
    return t * x


def counted(x, t):
    put_on = 0
    while put_on < 3:
        t = t.unsqueeze(-1)
        put_on += 1
    return t * x


pictures = torch.rand(10, 3, 8, 8)
print(noised(pictures, torch.rand(10)).shape)
print(faded(pictures, torch.rand(10), 2 + len(sys.argv)).shape)
print(counted(pictures, torch.rand(10)).shape)
