"""The same generator of layers, without a softmax at its end.

Running it, the rows that the loss gets do not sum up to 1.
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


torch.manual_seed(0)
net = nn.Sequential(*layers([9, 30, 20], 4))
optimizer = torch.optim.Adam(net.parameters())
grains, kind = torch.randn(50, 9), torch.randint(0, 4, (50,))
for _ in range(10):
    optimizer.zero_grad()
    scores = net(grains)  # reveal: (50, 4)
    loss = nn.CrossEntropyLoss()(scores, kind)
    loss.backward()
    optimizer.step()
