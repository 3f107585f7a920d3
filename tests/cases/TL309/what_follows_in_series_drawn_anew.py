"""Each item of a batch is a series of its own, brought to start at zero and cut into what is known and what follows. Running it printed "it learns: True"."""
import numpy as np
import torch
from torch import nn


def one_series(rng):
    series = np.cumsum(rng.normal(size=25))
    known, following = series[:20], series[20:]
    lowest = known.min()
    return known - lowest, following - lowest


def batches(rng, count):
    for _ in range(count):
        known, following = [], []
        for _ in range(8):
            x, y = one_series(rng)
            known.append(x)
            following.append(y)
        yield np.array(known), np.stack(following)


torch.manual_seed(0)
net = nn.Linear(20, 5)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
losses = []
for x, y in batches(np.random.default_rng(0), 200):
    loss = nn.functional.mse_loss(net(torch.tensor(x).float()), torch.tensor(y).float())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print("it learns:", sum(losses[-20:]) < sum(losses[:20]))
