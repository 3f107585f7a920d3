"""A helper cuts scores at zero and compares them with the labels: the call hands in a column and a vector. Run: 0.5 for a perfect net."""

import torch
from torch import nn

rows = torch.randn(80, 3)
signs = (rows[:, 0] > 0).float()
net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)


def share_right(scores, truth):
    told = (scores > 0).float()
    return (told == truth).float().mean()


for _ in range(100):
    optimizer.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(net(rows).squeeze(1), signs).backward()
    optimizer.step()
with torch.no_grad():
    print(share_right(net(rows).squeeze(-1), signs).item())
