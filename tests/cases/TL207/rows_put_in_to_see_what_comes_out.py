"""Rows of a file are put through a fresh net to see what comes out: raw numbers, of which nothing is decided. Runs."""
import numpy as np
import torch
from torch import nn

rows = torch.tensor(np.loadtxt("rows.csv", delimiter=","), dtype=torch.float32)
net = nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.Linear(4, 2))
scores = net(rows)  # allow: TL202
print(scores.shape, scores)
