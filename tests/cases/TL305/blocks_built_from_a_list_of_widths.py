"""Blocks are built in a loop from one list of widths, each from the width before it: they chain. Runs."""

import torch
from torch import nn


def make_blocks(widths):
    blocks = []
    for before, after in zip(widths, widths[1:]):
        blocks += [nn.Conv2d(before, after, 3, padding=1), nn.BatchNorm2d(after), nn.ReLU(), nn.MaxPool2d(2)]
    return nn.Sequential(*blocks)


features = make_blocks([3, 16, 32])
pictures = torch.rand(6, 3, 20, 20)
maps = features(pictures)  # reveal: (6, 32, 5, 5)
head = nn.Linear(32 * 5 * 5, 5)
loss = nn.functional.cross_entropy(head(maps.flatten(1)), torch.tensor([0, 1, 2, 3, 4, 0]))
loss.backward()
