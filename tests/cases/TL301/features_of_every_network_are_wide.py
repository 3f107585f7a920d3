"""Whichever network the option chooses, its features have more channels than the target. Running it ended in: The size of tensor a (16) must match the size of
tensor b (2) at non-singleton dimension 1."""
import argparse
import sys

import torch
import torch.nn.functional as F
from torch import nn


class Plain(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(2, 16, 3, padding=1)
        self.last = nn.Conv2d(16, 2, 3, padding=1)

    def forward(self, x):
        wide = F.relu(self.first(x))
        return wide, self.last(wide) + x


class Wider(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(2, 32, 3, padding=1)
        self.last = nn.Conv2d(32, 2, 3, padding=1)

    def forward(self, x):
        wide = F.relu(self.first(x))
        return wide, self.last(wide) + x


def build_network(name):
    if name == "plain":
        return Plain()
    if name == "wider":
        return Wider()
    raise SystemExit(f"no network {name}")


parser = argparse.ArgumentParser()
parser.add_argument("--network")
args = parser.parse_args(sys.argv[1:] or ["--network", "plain"])
torch.manual_seed(3)
network = build_network(args.network)
optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
blurred, sharp = torch.rand(8, 2, 16, 16), torch.rand(8, 2, 16, 16)
for epoch in range(20):
    outputs = network(blurred)
    loss = F.l1_loss(outputs[-1], sharp) + F.l1_loss(outputs[0], sharp)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
