"""F.softmax with its axis, counted from either end. Runs."""

import torch
import torch.nn.functional as F
from torch import nn

table = torch.randn(200, 5)
kinds = (table[:, 0] > 0).long() + (table[:, 1] > 1).long()
model = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 3))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(50):
    optimizer.zero_grad()
    F.cross_entropy(model(table), kinds).backward()
    optimizer.step()

model.eval()
with torch.no_grad():
    shares = F.softmax(model(table[:10]), 1)  # reveal: (10, 3)
    logs = F.log_softmax(model(table[:10]), dim=-1)
print(shares.sum(dim=1), logs.exp().sum(dim=1))
