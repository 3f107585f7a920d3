"""Sequences lie with their steps first: the weights of attention add up to one over the steps. Running it printed "True"."""

import torch
import torch.nn.functional as F
from torch import nn


class Attention(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.query = nn.Linear(size, size)
        self.key = nn.Linear(2 * size, size)
        self.energy = nn.Linear(size, 1)

    def forward(self, hidden, outputs):
        mixed = torch.tanh(self.query(hidden).unsqueeze(0) + self.key(outputs))
        energies = self.energy(mixed).squeeze(2)
        weights = F.softmax(energies, dim=0)
        return weights.transpose(0, 1)


with torch.inference_mode():
    weights = Attention(6)(torch.rand(3, 6), torch.rand(9, 3, 12))
print(torch.allclose(weights.sum(dim=1), torch.ones(3)))
