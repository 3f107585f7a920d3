"""The losses of the parts are stacked. Running it printed "True"."""

import torch
from torch import nn

torch.manual_seed(2)
net, criterion = nn.Linear(4, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
parts = [torch.randn(8, 4) for _ in range(3)]
for epoch in range(3):
    losses = []
    for part in parts:
        losses.append(criterion(net(part), part.sum(dim=1, keepdim=True)))
    loss = torch.stack(losses).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() > 0)
