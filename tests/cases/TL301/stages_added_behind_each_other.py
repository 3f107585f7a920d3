"""Stages are added by computed names behind the stem, and no head follows: pictures reach the loss. Running it raised: RuntimeError: only batches of spatial targets supported (3D tensors) but got targets of dimension: 1."""
import os

import torch
from torch import nn


class Stage(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x):
        return torch.relu(self.conv(x))


class Net(nn.Module):
    def __init__(self, stages):
        super().__init__()
        self.stem = nn.Conv2d(3, 8, 3, padding=1)
        for index in range(stages):
            self.add_module(f"stage{index}", Stage(8))

    def forward(self, x):
        for part in self.children():
            x = part(x)
        return x


def learn(stages):
    net = Net(stages)
    scores = net(torch.rand(2, 3, 16, 16))
    nn.functional.cross_entropy(scores, torch.tensor([1, 4])).backward()  # expect: TL301
    return scores.shape


print(learn(int(os.environ.get("STAGES", 3))))
