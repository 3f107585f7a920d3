"""The layer stands in a list of the net, so that it is no part of it: `eval()` does not reach it.

Running it, two calls in evaluation mode differed.
"""
import sys

import torch
from torch import nn

dropout = nn.Dropout(p=0.4)


class Tagger(nn.Module):
    def __init__(self, layer, extra):
        super().__init__()
        self.drops = [layer]
        if extra:
            self.extra = extra
        self.score = nn.Linear(6, 3)

    def forward(self, x):
        for drop in self.drops:
            x = drop(x)  # expect: TL204
        return self.score(x)


net = Tagger(dropout, sys.argv[1:])
net.load_state_dict(torch.load("tagger.pt"))
net.eval()
with torch.no_grad():
    scores = net(torch.ones(2, 6))
print(scores.argmax(1))
