"""The loss is made anew of the mean of plain numbers: five steps moved no weight (run). Twin of mean_of_numbers_beside_the_loss."""

import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
rows, wanted = torch.randn(16, 4), torch.randn(16, 1)
before = net.weight.clone()
for step in range(5):
    errors = [((net(row) - goal) ** 2).item() for row, goal in zip(rows, wanted)]
    loss = torch.tensor(np.mean(errors), requires_grad=True)  # expect: TL410
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("moved by", (net.weight - before).abs().max().item())
