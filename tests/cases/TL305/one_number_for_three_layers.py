"""A network starts and attends with layers of one size, and is given pictures of another: the first of them raises, "mat1 and mat2 shapes cannot be multiplied
(196x2028 and 2048x64)", and nobody comes to the others. A layer with a number of its own is wrong by itself."""

# before: RuntimeError: mat1 and mat2 shapes cannot be multiplied (196x2028 and 2048x64)

import torch
from torch import nn


class Captions(nn.Module):
    def __init__(self, size=2048, hidden=64):
        super().__init__()
        self.h = nn.Linear(size, hidden)  # expect: TL305
        self.c = nn.Linear(size, hidden)
        self.attend = nn.Linear(size, hidden)
        self.cell = nn.LSTMCell(hidden, hidden)
        self.words = nn.Linear(hidden + 1, 1000)  # expect: TL305

    def forward(self, picture):
        whole = picture.mean(dim=1)
        h, c = self.cell(self.attend(picture).sum(dim=1), (self.h(whole), self.c(whole)))
        return self.words(h)


print(Captions()(torch.rand(1, 196, 2028)).shape)
