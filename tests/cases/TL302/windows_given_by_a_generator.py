"""A generator gives windows of a series with the value that follows; stacked, the values are a vector, and the net gives a column.

Running it printed "errors averaged: 8100".
"""

import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


def windows(tide, size):
    for start in range(len(tide) - size):
        yield tide[start : start + size], tide[start + size]


pairs = windows(torch.sin(torch.arange(0, 10, 0.1)), 10)
before, after = zip(*pairs)
hours, following = torch.stack(before), torch.stack(after)
net = nn.Sequential(nn.Linear(10, 8), nn.Tanh(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(net.parameters())
errors = nn.functional.mse_loss(net(hours), following, reduction="none")  # expect: TL302
print("errors averaged:", errors.numel())
errors.mean().backward()
optimizer.step()

# before: prints errors averaged: 8100
# after: prints errors averaged: 90
