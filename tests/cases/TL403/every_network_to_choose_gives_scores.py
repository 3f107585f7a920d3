"""Two networks to choose from, both of which give raw scores, ahead of the negative log-likelihood. Running it printed a loss below zero: "True"."""
import argparse
import sys

import torch
import torch.nn.functional as F
from torch import nn


class Narrow(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(6, 3)

    def forward(self, x):
        return self.layer(x)


class Wide(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6, 32)
        self.last = nn.Linear(32, 3)

    def forward(self, x):
        return self.last(F.relu(self.first(x)))


parser = argparse.ArgumentParser()
parser.add_argument("--network", choices=["narrow", "wide"])
args = parser.parse_args(sys.argv[1:] or ["--network", "narrow"])
torch.manual_seed(3)
network = Narrow() if args.network == "narrow" else Wide()
optimizer = torch.optim.Adam(network.parameters(), lr=0.1)
x = torch.randn(60, 6)
labels = x[:, :3].argmax(dim=1)
for epoch in range(20):
    loss = F.nll_loss(network(x), labels)  # expect: TL403
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() < 0)
