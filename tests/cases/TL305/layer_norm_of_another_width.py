"""LayerNorm was built for 64 features and normalises 48: it raises."""

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.LayerNorm(64)  # expect: TL305
        self.mix = nn.Linear(width, width)

    def forward(self, x):
        return x + self.mix(self.norm(x))


tokens = torch.randn(3, 9, 48)
print(Block(48)(tokens).shape)
