"""Query, key and value are viewed with one size that does not fill: one mistake, told once. Run: RuntimeError at the first."""

import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.size = heads, width // heads
        self.ask, self.key, self.value = (nn.Linear(width, width) for _ in range(3))

    def forward(self, x):
        q = self.ask(x).view(2, 7, self.heads, self.size)  # expect: TL303
        k = self.key(x).view(2, 7, self.heads, self.size)
        v = self.value(x).view(2, 7, self.heads, self.size)
        return torch.softmax((q * k).sum(-1), dim=-1)[..., None] * v


print(Attention(50, 4)(torch.randn(2, 7, 50)).shape)
