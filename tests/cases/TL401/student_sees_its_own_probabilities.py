"""Distillation: the student's probabilities stand where cross_entropy takes scores. Running it printed "0.84"."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(8)
x = torch.randn(200, 6)
teacher = nn.Linear(6, 3)
student = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, 3))
optimizer = torch.optim.Adam(student.parameters(), lr=0.02)
with torch.no_grad():
    goal = F.softmax(teacher(x) / 0.3, dim=1)
for _ in range(150):
    optimizer.zero_grad()
    loss = F.cross_entropy(F.softmax(student(x), dim=1), goal)  # expect: TL401
    loss.backward()
    optimizer.step()
print(round(loss.item(), 2))
