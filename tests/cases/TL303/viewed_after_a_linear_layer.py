"""The same view ahead of the transposition: what a linear layer gives lies in order."""

import torch
from torch import nn


class Mixer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Conv2d(3, 8, 4, stride=4)
        self.mix = nn.Linear(8, 8)
        self.head = nn.Linear(8 * 16, 2)

    def forward(self, pictures):
        cells = self.embed(pictures).permute(0, 2, 3, 1)
        cells = torch.tanh(self.mix(cells))
        return self.head(cells.view(len(pictures), -1))


Mixer()(torch.rand(2, 3, 16, 16)).sum().backward()
