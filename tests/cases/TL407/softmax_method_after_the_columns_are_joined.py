"""Two columns are joined before the softmax. Running it printed "all are 1: False"."""

import torch
from torch import nn

torch.manual_seed(4)
x = torch.randn(20, 3)
left, right = nn.Linear(3, 1), nn.Linear(3, 1)
with torch.no_grad():
    scores = torch.cat([left(x), right(x)], dim=1)
    chances = scores.softmax(1)
print("all are 1:", bool((chances == 1).all()))
