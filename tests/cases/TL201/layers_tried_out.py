"""A layer by itself is shown at work: what dropout drops is what is to be seen. The twin asks a whole network, and its classes are printed. Runs."""

import torch
from torch import nn

given = torch.rand(4, 6)
norm = nn.BatchNorm1d(6)
norm.weight.data = torch.ones(6) * 4
dropout = nn.Dropout(0.5)
with torch.no_grad():
    normed = norm(given)
    print(normed, normed.mean(0), normed.std(0, unbiased=False))
    print(dropout(normed))

net = nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.5), nn.Linear(8, 2))
net.load_state_dict(torch.load("net.pt"))
with torch.no_grad():
    print(net(given).argmax(1))  # expect: TL201
    #     ^^^^^^^^^^
