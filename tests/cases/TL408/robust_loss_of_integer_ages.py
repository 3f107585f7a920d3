"""HuberLoss refuses integer targets in its backward pass. Running it ended in RuntimeError: Found dtype Long but expected Float."""

import torch
from torch import nn

torch.manual_seed(4)
x = torch.rand(40, 2)
ages = torch.randint(20, 60, (40, 1))
net = nn.Linear(2, 1)
criterion = nn.HuberLoss()
optimizer = torch.optim.Adam(net.parameters(), lr=1.0)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(net(x), ages)  # expect: TL408
    loss.backward()
    optimizer.step()
print(loss.item() > 0)
