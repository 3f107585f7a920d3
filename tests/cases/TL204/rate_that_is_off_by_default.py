"""Blocks of a network that others build from their settings: one drops nothing unless somebody asks for it, the other a tenth. Running it printed "the same
twice: True" of the first and "the same twice: False" of the second."""

# run: import torch; x = torch.ones(50, 64)
# run: torch.manual_seed(0); first, second = Block().eval(), Dropping().eval()
# both: torch.equal(first(x), first(x))
# before: not torch.equal(second(x), second(x))
# after: torch.equal(second(x), second(x))

import torch
import torch.nn.functional as F
from torch import nn


class Attention(nn.Module):
    def __init__(self, size: int = 64, rate: float = 0):
        super().__init__()
        self.key = nn.Linear(size, size)
        self.rate = rate

    def forward(self, x):
        drop = nn.Dropout(self.rate)
        return drop(torch.softmax(self.key(x), dim=-1)) @ x.T


class Block(nn.Module):
    def __init__(self, settings=None):
        super().__init__()
        self.attention = Attention(**(settings or {}))

    def forward(self, x):
        return self.attention(x)


class Dropping(nn.Module):
    def __init__(self, settings=None, rate=0.1):
        super().__init__()
        self.attention = Attention(**(settings or {}))
        self.rate = rate

    def forward(self, x):
        return F.dropout(self.attention(x), self.rate)  # expect: TL204
