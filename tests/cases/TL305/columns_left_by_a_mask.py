"""Looks wrong: how many columns a mask leaves is not known; it leaves one, and the layer takes one more than the features. Running it raised nothing."""
import numpy as np
import torch
from torch import nn


def columns_of(table, names):
    mask = np.ones(table.shape[1], dtype=bool)
    for name in names:
        mask[name] = False
    return table[:, ~mask]


class Decoder(nn.Module):
    def __init__(self, size: int, targets: int = 1):
        super().__init__()
        self.last = nn.Linear(size + targets, targets)

    def forward(self, code, history):
        return self.last(torch.cat((code, history), dim=1))  # reveal: 1


table = np.random.rand(100, 5)
history = columns_of(table, (3,))
decoder = Decoder(64)
print(decoder(torch.randn(100, 64), torch.from_numpy(history).float()).shape)
