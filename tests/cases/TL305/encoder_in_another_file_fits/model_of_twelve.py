"""The first layer takes the twelve columns that the program beside it has."""

from torch import nn


class Scorer(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(12, 32)
        self.last = nn.Linear(32, 1)

    def forward(self, rows):
        return self.last(self.first(rows).relu())
