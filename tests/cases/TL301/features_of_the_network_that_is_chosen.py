"""The option chooses a network whose features and restored picture all have the shape of the target, or one with wide features: this loop, which holds every
feature against the target, is written for the first alone. Running it with --network pyramid printed "loss fell: True"."""
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


class Pyramid(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(2, 2, 3, padding=1)
        self.last = nn.Conv2d(2, 2, 3, padding=1)

    def forward(self, x):
        coarse = self.first(x)
        return coarse, self.last(coarse) + x


def build_network(name):
    if name == "plain":
        return Plain()
    if name == "pyramid":
        return Pyramid()
    raise SystemExit(f"no network {name}")


parser = argparse.ArgumentParser()
parser.add_argument("--network")
args = parser.parse_args(sys.argv[1:] or ["--network", "pyramid"])
torch.manual_seed(3)
network = build_network(args.network)
optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
blurred, sharp = torch.rand(8, 2, 16, 16), torch.rand(8, 2, 16, 16)
losses = []
for epoch in range(20):
    outputs = network(blurred)
    loss = F.l1_loss(outputs[-1], sharp) + F.l1_loss(outputs[0], sharp)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print("loss fell:", losses[-1] < losses[0])
