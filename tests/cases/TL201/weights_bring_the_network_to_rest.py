"""Where a file of weights is named they are loaded, and the network is put at rest: only without one, untrained, is it asked in training mode."""
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
right = 0
with torch.no_grad():
    for x, y in [(torch.rand(5, 4), torch.randint(0, 2, (5,)))]:
        right += (net(x).argmax(1) == y).sum().item()  # expect: TL201
        # says: on some of the paths
        # says: (information)
print(right)
