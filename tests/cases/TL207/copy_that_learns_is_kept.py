"""`learn` trains a copy, and its caller scores what it returns; the net that was handed in is never asked. Run: 0.97."""

import copy

import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(1)
rows = torch.from_numpy(rng.normal(size=(400, 3)).astype("float32"))
signs = (rows[:, 0] > 0).long()


def learn(net, x, y):
    net = copy.deepcopy(net)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(100):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    return net


net = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 2))
best = learn(net, rows[:300], signs[:300])
best.eval()
with torch.no_grad():
    print((best(rows[300:]).argmax(dim=1) == signs[300:]).float().mean().item())
