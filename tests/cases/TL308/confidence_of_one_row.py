"""softmax over axis 0 of the scores of a single row, whose only axis are the classes. Runs, and sums to 1."""

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
    scores = model(table[7])  # reveal: (3,)
    confidence = torch.softmax(scores, dim=0)
    squeezed = model(table[7:8]).squeeze(0)  # reveal: (3,)
    again = F.softmax(squeezed, dim=0)
print(confidence.sum(), again.sum())
