"""The mean of plain numbers is only printed, and the loss keeps its graph: five steps moved a weight by 0.29 (run). Twin of mean_of_numbers_made_a_tensor."""

import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
rows, wanted = torch.randn(16, 4), torch.randn(16, 1)
before = net.weight.clone()
for step in range(5):
    losses = [((net(row) - goal) ** 2).mean() for row, goal in zip(rows, wanted)]
    mean = np.mean([each.item() for each in losses])  # reveal: float64 of shape `()`
    loss = torch.stack(losses).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(mean)
print("moved by", (net.weight - before).abs().max().item())
