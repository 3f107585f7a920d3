"""A data set that is gone through by `__iter__` gives sums as single numbers, so a batch of them is a vector; the net gives a column.

Running it printed "errors averaged: 625".
"""

import warnings

import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

warnings.filterwarnings("ignore", message="Using a target size")


class Readings(IterableDataset):
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        for _ in range(self.count):
            reading = torch.randn(6)
            yield reading, reading.sum()


net = nn.Linear(6, 1)
optimizer = torch.optim.Adam(net.parameters())
for readings, total in DataLoader(Readings(100), batch_size=25):
    errors = nn.functional.l1_loss(net(readings), total, reduction="none")  # expect: TL302
    optimizer.zero_grad()
    errors.mean().backward()
    optimizer.step()
print("errors averaged:", errors.numel())

# before: prints errors averaged: 625
# after: prints errors averaged: 25
