"""Each pair of stations has a weight of its own, (N, N): the differences of all pairs are what the penalty is about.

Running it printed "penalty of 20 stations: True". Twin of weights_of_rows_beside_all_pairs.py.
"""

import torch
from torch import nn

torch.manual_seed(0)
stations = torch.rand(20, 2)
near = torch.exp(-torch.cdist(stations, stations))
net = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(5):
    level = net(stations)
    flat = level.squeeze(1)
    penalty = (near * (level - flat) ** 2).mean()
    fit = ((flat - stations.sum(dim=1)) ** 2).mean()
    optimizer.zero_grad()
    (fit + 0.1 * penalty).backward()
    optimizer.step()
print("penalty of 20 stations:", penalty.item() >= 0)
