"""The function that nobody calls makes a net and hands it noise, to see that its layers fit: nothing is predicted. Runs when it is called."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.Linear(7200, 10))

    def forward(self, x):
        return self.layers(x)


def test():
    net = Net()
    print(net(torch.randn(1, 3, 32, 32)))
