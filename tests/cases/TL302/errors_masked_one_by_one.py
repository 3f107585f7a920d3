"""reduction="none" keeps one error for each row and step, which a mask of the same shape then weighs.

Running it printed "as many errors as values: True".
"""

import torch
from torch import nn

torch.manual_seed(0)
series = torch.randn(24, 10, 3)
following = series.sum(dim=2, keepdim=True)
present = (torch.rand(24, 10, 1) > 0.3).float()
net = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(20):
    errors = nn.functional.mse_loss(net(series), following, reduction="none")  # reveal: (24, 10, 1)
    loss = (errors * present).sum() / present.sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("as many errors as values:", errors.numel() == following.numel())
