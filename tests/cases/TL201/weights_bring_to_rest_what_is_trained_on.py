"""The twin: the network is trained on, and nothing changes its mode between training and validation: it is judged in the mode in which it learns, whatever file is named."""
import argparse

import torch
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--weights", default="")
parser.add_argument("--epochs", type=int, default=2)
args = parser.parse_args()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Linear(8, 2))

    def forward(self, x):
        return self.body(x)


def load(path=""):
    net = Net()
    if path:
        net.load_state_dict(torch.load(path))
        net.eval()
    return net


net = load(args.weights)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
batches = [(torch.rand(5, 4), torch.randint(0, 2, (5,)))]
for epoch in range(args.epochs):
    for x, y in batches:
        loss = nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    right = 0
    with torch.no_grad():
        for x, y in batches:
            right += (net(x).argmax(1) == y).sum().item()  # expect: TL201
            # says: predicts in training mode here: batch norm
    print(right)
