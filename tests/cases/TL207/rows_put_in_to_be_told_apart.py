"""Rows of a file are told apart by a net that nothing trains. Running it twice told two stories."""
import numpy as np
import torch
from torch import nn

rows = torch.tensor(np.loadtxt("rows.csv", delimiter=","), dtype=torch.float32)
net = nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.Linear(4, 2))
scores = net(rows)  # expect: TL207, TL202
print(scores.argmax(1))
