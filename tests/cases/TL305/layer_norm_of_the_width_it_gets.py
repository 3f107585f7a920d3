"""LayerNorm is built for the width that it gets. Runs."""

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.mix = nn.Linear(width, width)

    def forward(self, x):
        return x + self.mix(self.norm(x))


tokens = torch.randn(3, 9, 48)
mixed = Block(48)(tokens)  # reveal: (3, 9, 48)
print(mixed.shape)
