"""Two networks to choose from, one of which gives raw scores: the loop, which computes the negative log-likelihood, is written for the other. Running it with
--network logs printed "loss fell: True"."""
import argparse
import sys

import torch
import torch.nn.functional as F
from torch import nn


class Scores(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(6, 3)

    def forward(self, x):
        return self.layer(x)


class Logarithms(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(6, 3)

    def forward(self, x):
        return self.layer(x).log_softmax(dim=1)


parser = argparse.ArgumentParser()
parser.add_argument("--network", choices=["scores", "logs"])
args = parser.parse_args(sys.argv[1:] or ["--network", "logs"])
torch.manual_seed(3)
network = Scores() if args.network == "scores" else Logarithms()
optimizer = torch.optim.Adam(network.parameters(), lr=0.1)
x = torch.randn(60, 6)
labels = x[:, :3].argmax(dim=1)
losses = []
for epoch in range(20):
    loss = F.nll_loss(network(x), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
print("loss fell:", losses[-1] < losses[0])
