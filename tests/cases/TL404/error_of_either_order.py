"""The squared and the absolute error do not ask which of the two is the prediction.

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
    guess = F.softmax(net(x), dim=1)
    loss = F.mse_loss(goal, guess) + F.l1_loss(goal, guess)  # reveal F.mse_loss: in either order
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("a loss:", loss.item() > 0)
