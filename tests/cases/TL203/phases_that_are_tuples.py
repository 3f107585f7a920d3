"""The phases of a class are tuples of one number: they differ all the same, and the training phase sets training mode.

Running it printed "True" before each step.
"""

import enum

import torch
import torch.nn.functional as F
from torch import nn


class Phase(enum.Enum):
    TRAIN = (0,)
    VALIDATE = (1,)


torch.manual_seed(0)
x = torch.randn(40, 5)
y = (x[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(5, 8), nn.Dropout(0.3), nn.Linear(8, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def run(phase):
    if phase == Phase.TRAIN:
        net.train()
    else:
        net.eval()
    scores = net(x)
    loss = F.cross_entropy(scores, y)
    if phase == Phase.TRAIN:
        print(net.training)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return (scores.argmax(1) == y).float().mean().item()


for epoch in range(3):
    run(Phase.TRAIN)
    with torch.no_grad():
        print(run(Phase.VALIDATE))
