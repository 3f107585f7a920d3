"""A generator gives the layers one after the other, a softmax last; the loss applies one of its own.

Running it printed "sum of what the loss gets: 1.0".
"""

import torch
from torch import nn


def hidden(widths):
    for before, after in zip(widths, widths[1:]):
        yield nn.Linear(before, after)
        yield nn.ReLU()


def layers(widths, kinds):
    yield from hidden(widths)
    yield nn.Linear(widths[-1], kinds)
    yield nn.Softmax(dim=1)  # expect: TL401
    #     ^^^^^^^^^^^^^^^^^


torch.manual_seed(0)
net = nn.Sequential(*layers([9, 30, 20], 4))
optimizer = torch.optim.Adam(net.parameters())
grains, kind = torch.randn(50, 9), torch.randint(0, 4, (50,))
for _ in range(10):
    optimizer.zero_grad()
    scores = net(grains)
    loss = nn.CrossEntropyLoss()(scores, kind)
    loss.backward()
    optimizer.step()
print("sum of what the loss gets:", round(float(scores[0].detach().sum()), 2))
