"""The counts are rounded for the report only. Running it printed "weights moved: True True"."""

import torch
from torch import nn

torch.manual_seed(0)
hours = torch.rand(120, 3)
visits = (hours.sum(dim=1, keepdim=True) * 4).round()
net = nn.Linear(3, 1)
start = net.weight.detach().clone()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for _ in range(50):
    expected = net(hours)
    counts = expected.round()
    loss = nn.functional.l1_loss(expected, visits)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("weights moved:", not torch.equal(start, net.weight.detach()), counts.max().item() > 0)
