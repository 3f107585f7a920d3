"""The targets lost their last axis: the unreduced loss has an error for each pair, and a mask cannot mend that.

Running it printed "as many errors as values: False".
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
    goal = following[:, 0]
    errors = nn.functional.mse_loss(net(series[:, 0]), goal.squeeze(1), reduction="none")  # expect: TL302  # reveal: (24, 24)
    loss = (errors * present[:, 0]).sum() / present[:, 0].sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("as many errors as values:", errors.numel() == following.numel())
