"""torchvision's focal loss applies the sigmoid itself, and these heads have applied one. Running it printed "least 0.0057"."""

import torch
from torch import nn
from torchvision.ops import sigmoid_focal_loss

trunk = nn.Linear(6, 8)
tags = nn.Sequential(nn.ReLU(), nn.Linear(8, 3), nn.Sigmoid())  # expect: TL402
x, wanted = torch.randn(32, 6), torch.ones(32, 3)
optimizer = torch.optim.Adam([*trunk.parameters(), *tags.parameters()], lr=0.1)
for _ in range(200):
    loss = sigmoid_focal_loss(tags(trunk(x)), wanted, reduction="mean")  # allow: TL402
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("least", round(loss.item(), 4))
