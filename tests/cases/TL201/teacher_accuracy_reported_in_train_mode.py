"""The trained teacher's accuracy is taken under no_grad, but in training mode, dropout and all.

Running it printed "more than 200 hits: True two passes agree: False".
"""
import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(4)
x = torch.randn(256, 10)
y = (x[:, 0] > x[:, 1]).long()
teacher = nn.Sequential(nn.Linear(10, 64), nn.ReLU(), nn.Dropout(0.4), nn.Linear(64, 2))
optimizer = torch.optim.Adam(teacher.parameters(), lr=0.01)
for _ in range(60):
    optimizer.zero_grad()
    F.cross_entropy(teacher(x), y).backward()
    optimizer.step()

with torch.no_grad():
    hits = (teacher(x).argmax(dim=1) == y).sum().item()  # expect: TL201  # reveal teacher: with gradients off, for a prediction
    again = (teacher(x) - teacher(x)).abs().max().item()
print("more than 200 hits:", hits > 200, "two passes agree:", again == 0)
