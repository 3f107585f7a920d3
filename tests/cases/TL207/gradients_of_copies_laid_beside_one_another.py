"""One copy of a network is asked beside the gradients of another, and none takes a step: the network that learns is a third. Run: the copies stay equal."""

import torch
from torch import nn


class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(4, 2)

    def forward(self, rows):
        return self.last(rows)


def fresh():
    torch.manual_seed(0)
    return Small()


def same_gradients(rows, classes):
    whole, half = fresh(), fresh()
    nn.functional.cross_entropy(whole(rows), classes).backward()
    told = half(rows).argmax(dim=1)
    return (told == classes).float().mean()


def speed(rows, classes):
    net = Small()
    steps = torch.optim.SGD(net.parameters(), 0.1)
    nn.functional.cross_entropy(net(rows), classes).backward()
    steps.step()
