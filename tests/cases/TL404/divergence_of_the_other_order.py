"""The divergence does ask: its first argument is the prediction, in logarithms, and it gets the target.

Running it printed "a loss: True".
"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(60, 6)
goal = torch.softmax(x[:, :3] * 2, dim=1)
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(30):
    guess = F.log_softmax(net(x), dim=1)
    loss = F.kl_div(goal, guess, reduction="batchmean")  # expect: TL404  # reveal F.kl_div: `KLDivLoss` of probabilities
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("a loss:", loss.requires_grad)
