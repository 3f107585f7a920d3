"""A data set that is gone through by `__iter__` gives sums in a vector of one, so a batch of them is a column, as the net gives it.

Running it printed "errors averaged: 25".
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, IterableDataset

class Readings(IterableDataset):
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        for _ in range(self.count):
            reading = torch.randn(6)
            yield reading, reading.sum().unsqueeze(0)

net = nn.Linear(6, 1)
optimizer = torch.optim.Adam(net.parameters())
for readings, total in DataLoader(Readings(100), batch_size=25):
    given = net(readings)  # reveal: (batch, 1)
    errors = nn.functional.l1_loss(net(readings), total, reduction="none")
    optimizer.zero_grad()
    errors.mean().backward()
    optimizer.step()
print("errors averaged:", errors.numel())

