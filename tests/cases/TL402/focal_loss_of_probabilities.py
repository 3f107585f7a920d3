"""The net's last layer is a sigmoid, and the focal loss calls binary_cross_entropy_with_logits on what it gets. Running it printed "0.166"."""

import torch
import torch.nn.functional as F
from torch import nn


class FocalLoss(nn.Module):
    def __init__(self, gamma=2.0):
        super().__init__()
        self.gamma = gamma

    def forward(self, inputs, targets):
        entropy = F.binary_cross_entropy_with_logits(inputs, targets, reduction="none")  # reveal: of probabilities
        p = torch.sigmoid(inputs)
        hit = p * targets + (1 - p) * (1 - targets)
        return ((1 - hit) ** self.gamma * entropy).mean()


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3, padding=1)
        self.head = nn.Linear(4, 3)
        self.squash = nn.Sigmoid()

    def forward(self, x):
        x = F.relu(self.conv(x)).mean(dim=(2, 3))
        return self.squash(self.head(x))  # expect: TL402


torch.manual_seed(1)
x = torch.randn(40, 1, 8, 8)
tags = (torch.rand(40, 3) > 0.5).float()
model, focal = Detector(), FocalLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for _ in range(30):
    optimizer.zero_grad()
    loss = focal(model(x), tags)
    loss.backward()
    optimizer.step()
print(round(loss.item(), 3))

# before: prints 0.166
# after: prints 0.158
