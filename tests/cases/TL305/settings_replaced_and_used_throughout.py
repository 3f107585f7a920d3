"""The same settings; both layers take the inner width from them.

Running it raised nothing.
"""

from dataclasses import asdict, dataclass, field, replace

import torch
from torch import nn


@dataclass
class Settings:
    width: int = 32
    inner: int = field(init=False)

    def __post_init__(self):
        self.inner = 4 * self.width


class Block(nn.Module):
    def __init__(self, width, inner):
        super().__init__()
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)

    def forward(self, x):
        return x + self.down(torch.relu(self.up(x)))


settings = replace(Settings(), width=48)
block = Block(**asdict(settings))
out = block(torch.randn(20, 48))  # reveal: (20, 48)
out.sum().backward()
