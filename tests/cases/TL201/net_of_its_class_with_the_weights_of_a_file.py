"""The net is built from its class and filled with weights: it is in training mode, whatever it was in when they were saved.

Running it printed "the same answer twice: False".
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
    torch.save(net.state_dict(), kept)
    kept.seek(0)
    return kept


net = build()
net.load_state_dict(torch.load(export()))
x = torch.randn(3, 4)
with torch.no_grad():
    answer = net(x)  # expect: TL201  # reveal: asked in training mode
    again = net(x)
print("the same answer twice:", torch.equal(answer, again))
