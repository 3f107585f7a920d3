"""A helper that is not in view puts layers into the empty network. Run with a helper that adds a Linear(2, 2), it took a step."""

import torch
from torch import nn
from zoo import fill

network = nn.Sequential()
fill(network, 2, 2)
optimizer = torch.optim.Adam(network.parameters())


def step(states, targets):
    states = torch.tensor(states, dtype=torch.float32)
    loss = ((network(states) - targets) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


step([[0.0, 1.0]], torch.zeros(1, 2))
