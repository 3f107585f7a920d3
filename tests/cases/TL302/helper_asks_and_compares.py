"""A helper asks the net itself and compares what it says with the labels: there the two meet. Run: 0.5 for a perfect net."""

import torch
from torch import nn

rows = torch.randn(80, 3)
signs = (rows[:, 0] > 0).float()
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)


def share_right(x, truth):
    told = (net(x) > 0).float()
    return (told == truth).float().mean()  # expect: TL302


for _ in range(100):
    optimizer.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(net(rows).squeeze(1), signs).backward()
    optimizer.step()
with torch.no_grad():
    print(share_right(rows, signs).item())
