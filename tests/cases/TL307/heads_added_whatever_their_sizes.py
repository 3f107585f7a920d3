"""The input is added to the heads whatever its width.

Running it raised RuntimeError: The size of tensor a (256) must match the size of tensor b (1024).
"""

import torch
from torch import nn


class Heads(nn.Module):
    def __init__(self, wide, heads, out):
        super().__init__()
        self.heads, self.out = heads, out
        self.project = nn.Linear(wide, heads * out)
        self.skip = nn.Linear(wide, heads * out)

    def forward(self, x, other=None):
        y = self.project(x).view(-1, self.heads, self.out)
        y = y + x.unsqueeze(1)  # expect: TL307
        return y.flatten(1)


print(Heads(1024, 4, 256)(torch.zeros(2, 1024)).shape)
