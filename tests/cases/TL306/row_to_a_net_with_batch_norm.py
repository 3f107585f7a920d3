"""One row of a table goes to a net whose BatchNorm1d wants at least two axes: expected 2D or 3D input (got 1D input)."""

import torch
from torch import nn

table = torch.randn(64, 6)
prices = table.sum(dim=1, keepdim=True)
net = nn.Sequential(nn.Linear(6, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.Adam(net.parameters())
for _ in range(20):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(table), prices).backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    print(net(table[7]).item())  # expect: TL306

# before: ValueError: expected 2D or 3D input (got 1D input)
# after: prints 0.268
