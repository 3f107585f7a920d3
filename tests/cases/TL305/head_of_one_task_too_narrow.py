"""Each of two tasks has its own last layer, and one flag chooses between them: the layer of the first one takes eight pieces, and it gets nine.

`run({"jigsaw": True, "rotation": False})` raised: mat1 and mat2 shapes cannot be multiplied (4x144 and 128x128).
"""

import torch
from torch import nn


class Trainer:
    def __init__(self, settings):
        self.jigsaw = settings["jigsaw"]
        self.rotation = settings["rotation"]
        if sum((self.jigsaw, self.rotation)) != 1:
            raise ValueError("one of the two")
        self.piece = nn.Linear(512, 16)
        if self.jigsaw:
            self.head = nn.Linear(8 * 16, 128)  # expect: TL305
        else:
            self.head = nn.Linear(16, 128)

    def step(self, pieces):
        if self.jigsaw:
            told = [self.piece(pieces[:, at]) for at in range(9)]
            return self.head(torch.cat(told, dim=1))
        return self.head(self.piece(pieces[:, 0]))


def run(settings):
    print(Trainer(settings).step(torch.randn(4, 9, 512)).shape)
