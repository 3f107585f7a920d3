"""torch.jit.load gives a scripted net in the mode in which it was saved: what mode that is, is not to be seen here.

Running it printed "the same answer twice: True".
"""

import io

import torch
from torch import nn


def build():
    return nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 2))


def export():
    torch.manual_seed(9)
    net = build().eval()
    kept = io.BytesIO()
    torch.jit.save(torch.jit.script(net), kept)
    kept.seek(0)
    return kept


net = torch.jit.load(export())
x = torch.randn(3, 4)
with torch.no_grad():
    answer = net(x)  # reveal: in a mode that is not known
    again = net(x)
print("the same answer twice:", torch.equal(answer, again))
