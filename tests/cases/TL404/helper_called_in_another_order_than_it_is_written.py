"""The helper is written (scores, labels) and called (labels, scores). Running it ended in RuntimeError: 0D or 1D target tensor expected, multi-target not
supported."""

import torch
import torch.nn.functional as F
from torch import nn


def balanced_nll(log_probs, target, weight=1.0):
    return weight * F.nll_loss(log_probs, target)


torch.manual_seed(2)
points = torch.randn(60, 4)
sides = (points[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(4, 2), nn.LogSoftmax(dim=1))
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(20):
    out = net(points)
    loss = balanced_nll(sides, out)  # expect: TL404
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))

# before: RuntimeError: 0D or 1D target tensor expected, multi-target not supported
# after: prints 0.2
