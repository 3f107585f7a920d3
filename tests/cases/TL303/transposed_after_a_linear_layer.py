"""A view of permuted maps goes through a linear layer, whose result lies in order whatever it was made of; transposed once more it cannot be viewed as rows."""

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
        cells = cells.view(len(pictures), -1, 8)
        cells = torch.tanh(self.mix(cells)).transpose(1, 2)
        return self.head(cells.view(len(pictures), -1))  # expect: TL303


Mixer()(torch.rand(2, 3, 16, 16)).sum().backward()

# before: RuntimeError: view size is not compatible
# after: tuple(Mixer()(torch.rand(2, 3, 16, 16)).shape) == (2, 2)
