"""A decorator of the program's own keeps the classes of networks under their names; the one that is asked for ends in a sigmoid.

Running it printed "all within 0 and 1: True".
"""

import torch
from torch import nn

NETWORKS = {}


def network(cls):
    NETWORKS[cls.__name__.lower()] = cls
    return cls


@network
class Plain(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.score = nn.Linear(features, 1)

    def forward(self, x):
        return self.score(x)


@network
class Chance(Plain):
    def forward(self, x):
        return super().forward(x).sigmoid()  # expect: TL402


net = NETWORKS["chance"](6)
optimizer = torch.optim.Adam(net.parameters())
given = net(torch.randn(20, 6))
print("all within 0 and 1:", bool(((given >= 0) & (given <= 1)).all()))
loss = nn.BCEWithLogitsLoss()(given, torch.ones(20, 1))
loss.backward()
optimizer.step()
