"""The options of the command line are handed to the network as keywords (`**vars(options)`); it gives a column, the prices are a vector.

Running it printed "errors averaged: 900".
"""

import argparse
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


class Prices(nn.Module):
    def __init__(self, width, rate, features=5):
        super().__init__()
        self.inner = nn.Linear(features, width)
        self.price = nn.Linear(width, 1)

    def forward(self, houses):
        return self.price(torch.relu(self.inner(houses)))


parser = argparse.ArgumentParser()
parser.add_argument("--width", type=int, default=16)
parser.add_argument("--rate", type=float, default=0.01)
options = parser.parse_args([])
net = Prices(**vars(options))
houses = torch.rand(30, 5)
price = houses.sum(dim=1)
errors = nn.functional.l1_loss(net(houses), price, reduction="none")  # expect: TL302
print("errors averaged:", errors.numel())
optimizer = torch.optim.SGD(net.parameters(), lr=options.rate)
errors.mean().backward()
optimizer.step()

# before: prints errors averaged: 900
# after: prints errors averaged: 30
