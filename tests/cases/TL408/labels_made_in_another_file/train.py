"""torch.full(…, 1) makes integers, and BCELoss wants floats. Running it ended in RuntimeError: Found dtype Long but expected Float."""

import torch
from data import load
from torch import nn

rows, real = load()
judge = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())
loss = nn.BCELoss()(judge(rows), real)  # expect: TL408
loss.backward()

# before: RuntimeError: Found dtype Long but expected Float
# after: loss.isfinite()
