"""An average of the network is asked where an option wants one, else the network, wrapped where another option says so: whichever it is is put at rest."""
import argparse
from copy import deepcopy

import torch
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--average", type=float, default=0.0)
parser.add_argument("--rank", type=int, default=-1)
args = parser.parse_args()


class Average(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = deepcopy(net)
        self.net.eval()

    def forward(self, x):
        return self.net(x)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 2))

    def forward(self, x):
        return self.body(x)


def evaluate(net, loader):
    net.eval()
    right = 0
    with torch.no_grad():
        for x, y in loader:
            right += (net(x).argmax(1) == y).sum().item()
    return right


def train(net, average, loader):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for epoch in range(3):
        net.train()
        for x, y in loader:
            loss = nn.functional.cross_entropy(net(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        asked = average if average is not None else net
        print(evaluate(asked, loader))


batches = [(torch.rand(5, 4), torch.randint(0, 2, (5,)))]
net = Net()
average = None
if args.average > 0:
    average = Average(net)
if args.rank != -1:
    net = nn.parallel.DistributedDataParallel(net, device_ids=[args.rank])
train(net, average, batches)
