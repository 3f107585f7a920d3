"""Twin of rate_of_dropout_from_the_command_line where the option is 0 where nobody gives one. Run: two tests agree."""

import argparse

import torch
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--drop", type=float, default=0.0)
options = parser.parse_args()
net = nn.Sequential(nn.Linear(6, 40), nn.Tanh(), nn.Dropout(options.drop), nn.Linear(40, 2))
optimizer = torch.optim.Adam(net.parameters())
rows, kinds = torch.randn(90, 6), torch.randint(0, 2, (90,))
for turn in range(20):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(rows[:60]), kinds[:60]).backward()
    optimizer.step()
with torch.no_grad():
    print((net(rows[60:]).argmax(dim=1) == kinds[60:]).float().mean())
