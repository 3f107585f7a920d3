"""The twin: pooled to 2 x 2, which takes three or four axes. Running it ended in: Expected 3D or 4D tensor, but got [2, 5, 16, 8, 8]"""

import torch
from torch import nn


class Frames(nn.Module):
    def __init__(self):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(2)
        self.head = nn.Linear(64, 4)

    def forward(self, maps):
        means = self.pool(maps)  # expect: TL305
        return self.head(means.flatten(2).mean(dim=1))


print(Frames()(torch.rand(2, 5, 16, 8, 8)).shape)
