"""The name that goes through the stages is that of the picture, in a scope of its own. Running it printed three pairs of sums."""

import torch
from torch import nn


class Stages(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 8, 3, padding=1)
        self.second = nn.Conv2d(8, 16, 3, padding=1)

    def forward(self, x):
        x = self.first(x)
        return x, self.second(x)


stages = Stages()
for _ in range(3):
    i = torch.zeros(1, 3, 32, 32)
    print([i.sum().item() for i in stages(i)])  # allow: TL202, TL207
