"""Only the penalty has a gradient; the share of errors has none. Running it printed "right: False"."""

import torch
import torch.nn.functional as F
from torch import nn


def share_of_errors(scores, y):
    return (scores.argmax(dim=-1) != y).float().mean()


def penalty(net):
    return 0.01 * sum(weight.abs().sum() for weight in net.parameters())


torch.manual_seed(5)
x = torch.randn(150, 4)
y = (x[:, 2] > 0).long()
net = nn.Linear(4, 2)
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(60):
    optimizer.zero_grad()
    loss = share_of_errors(net(x), y) + penalty(net)  # expect: TL410
    loss.backward()
    optimizer.step()
with torch.no_grad():
    print("right:", (net(x).argmax(dim=1) == y).float().mean().item() > 0.9)
