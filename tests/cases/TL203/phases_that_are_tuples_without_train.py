"""The phases are tuples, and the training phase does not go back to training mode.

Running it printed "False" from the second epoch on.
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
    if phase == Phase.VALIDATE:
        net.eval()
    scores = net(x)  # expect: TL203
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
