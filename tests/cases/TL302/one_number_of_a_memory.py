"""The rewards are taken as a vector, the values as a column, so the loss averages over a grid of 32 by 32."""

import numpy as np
import torch
from torch import nn


def learn(memory, states, net, criterion):
    batch = memory[np.random.choice(len(memory), 32), :]
    state = torch.FloatTensor(batch[:, :states])
    reward = torch.FloatTensor(batch[:, states + 1])
    value = net(state).max(1)[0].view(32, 1)
    loss = criterion(value, reward)  # expect: TL302
    loss.backward()


learn(np.random.rand(200, 10), 4, nn.Linear(4, 2), nn.MSELoss())
