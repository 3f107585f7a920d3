"""A student of five classes beside a teacher of four. Running it ended in: The size of tensor a (4) must match the size of tensor b (5)"""
import torch
from torch import nn
import torch.nn.functional as F

student, teacher = nn.Linear(8, 5), nn.Linear(8, 4)
x = torch.randn(10, 8)
with torch.no_grad():
    t = F.softmax(teacher(x), dim=1)
loss = F.kl_div(F.log_softmax(student(x), dim=1), t, reduction="batchmean")  # expect: TL301
loss.backward()
