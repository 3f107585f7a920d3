"""Stages are added by computed names between the stem and the head, and run in that order: the head gives scores by kind. Running it printed: torch.Size([2, 5])."""
import os

import torch
from torch import nn


class Stage(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x):
        return torch.relu(self.conv(x))


class Head(nn.Module):
    def __init__(self, width, kinds):
        super().__init__()
        self.scores = nn.Linear(width, kinds)

    def forward(self, x):
        return self.scores(x.mean(dim=(2, 3)))


class Net(nn.Module):
    def __init__(self, stages, kinds=5):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1)
        for index in range(stages):
            self.add_module(f"stage{index}", Stage(8))
        self.head = Head(8, kinds)

    def forward(self, x):
        for part in self.children():
            x = part(x)
        return x


def learn(stages):
    net = Net(stages)
    scores = net(torch.rand(2, 3, 16, 16))
    nn.functional.cross_entropy(scores, torch.tensor([1, 4])).backward()
    return scores.shape


print(learn(int(os.environ.get("STAGES", 3))))
