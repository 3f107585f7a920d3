"""The net lies in folders that are packages without an `__init__.py`, imported by its whole name; it gives a column, the heights are a vector.

Running it printed "errors averaged: 225".
"""

import torch

import nets.small.heads

net = nets.small.heads.head(4)
heights = torch.rand(15)
errors = torch.nn.functional.mse_loss(net(torch.rand(15, 4)), heights, reduction="none")  # expect: TL302
print("errors averaged:", errors.numel())
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
errors.mean().backward()
optimizer.step()
