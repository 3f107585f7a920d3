"""Blocks are named and put into an ordered dictionary, more of them than are told apart. Ran: (2, 1). The twin's head takes another width: it raises."""
from collections import OrderedDict

import torch
from torch import nn

STAGES = [(3, 8, 1), (8, 16, 2), (16, 32, 12)]


class Blocks(nn.Module):
    def __init__(self, stages, width):
        super().__init__()
        layers = []
        for stage in range(len(stages)):
            ins, outs, number = stages[stage]
            for block in range(number):
                layers.append((f"block{stage}_{block}", nn.Conv2d(ins, outs, 3, padding=1)))
                ins = outs
        self.blocks = nn.Sequential(OrderedDict(layers))
        self.head = nn.Linear(width, 1)

    def forward(self, x):
        return self.head(self.blocks(x).mean(dim=(2, 3)))


few = nn.Sequential(OrderedDict([("first", nn.Linear(4, 8)), ("second", nn.Linear(6, 1))]))  # expect: TL305
print(Blocks(STAGES, STAGES[-1][1])(torch.rand(2, 3, 8, 8)).shape)
print(few(torch.rand(2, 4)).shape)
