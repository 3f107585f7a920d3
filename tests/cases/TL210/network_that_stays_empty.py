"""The network has no layers, so that the loss is of the states alone.

Running it without the optimizer raised RuntimeError: element 0 of tensors does not require grad.
"""

import torch
from torch import nn

network = nn.Sequential()
optimizer = torch.optim.Adam(network.parameters())


def step(states, targets):
    states = torch.tensor(states, dtype=torch.float32)
    loss = ((network(states) - targets) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()  # expect: TL210
    optimizer.step()


step([[0.0, 1.0]], torch.zeros(1, 2))
