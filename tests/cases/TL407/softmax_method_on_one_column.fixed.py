"""softmax(1) of one column. Running it printed "all are 1: True"."""

import torch
from torch import nn

torch.manual_seed(4)
x = torch.randn(20, 3)
left, right = nn.Linear(3, 1), nn.Linear(3, 1)
with torch.no_grad():
    scores = left(x)
    chances = scores.sigmoid()
print("all are 1:", bool((chances == 1).all()))
