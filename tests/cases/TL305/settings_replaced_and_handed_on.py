"""A data class of settings works out the inner width after it is made; a copy with another width is handed to the block as keywords.

Running it raised "mat1 and mat2 shapes cannot be multiplied (20x192 and 96x48)".
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
        self.down = nn.Linear(2 * width, width)  # expect: TL305

    def forward(self, x):
        return x + self.down(torch.relu(self.up(x)))


settings = replace(Settings(), width=48)
block = Block(**asdict(settings))
block(torch.randn(20, 48)).sum().backward()
