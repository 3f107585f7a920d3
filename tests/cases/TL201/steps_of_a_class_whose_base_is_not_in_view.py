"""Whoever calls the steps of such a class belongs to its base, which is not in view, and may have put the network to rest. Without a base nobody has.

Running it with a base whose `examine` calls `eval()` printed "alike: True", then "alike: False".
"""
import torch
from torch import nn

from frameworks import Learner


class Handled(Learner):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5), nn.Linear(4, 2))

    def forward(self, x):
        return self.net(x)

    @torch.no_grad()
    def test_step(self, batch):
        print("alike:", torch.equal(self.forward(batch), self.forward(batch)))


class Alone:
    def __init__(self):
        self.net = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5), nn.Linear(4, 2))
        self.net.load_state_dict(torch.load("net.pt"))

    def forward(self, x):
        return self.net(x)  # expect: TL201

    @torch.no_grad()
    def test_step(self, batch):
        print("alike:", torch.equal(self.forward(batch), self.forward(batch)))


def main(batches):
    handled, alone = Handled(), Alone()
    handled.examine(batches)
    for batch in batches:
        alone.test_step(batch)
