"""Looks wrong: a plain list of a dozen layers is gone through, and only the last one is a sigmoid. Run: BCELoss gets probabilities of shape (200, 1)."""

import torch
from torch import nn


class Judge(nn.Module):
    def __init__(self, size, widths):
        super().__init__()
        self.layers = []
        for width in widths:
            self.layers.append(nn.Linear(size, width))
            self.layers.append(nn.ReLU())
            size = width
        self.layers.append(nn.Linear(size, 1))
        self.layers.append(nn.Sigmoid())
        self.held = nn.ModuleList(self.layers)

    def forward(self, x):
        out = x
        for layer in self.layers:
            out = layer(out)
        return out.view(-1, 1)


judge = Judge(2, [128] * 5)
out = judge(torch.rand(200, 2))  # reveal: (200, 1)
nn.BCELoss()(out, torch.ones(200, 1)).backward()
