"""Fills of floats for BCELoss, rows of probabilities, an ignored label and zeros of int64 for cross_entropy. Running it raised nothing."""
import torch
from torch import nn
import torch.nn.functional as F

D = nn.Sequential(nn.Linear(32, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1), nn.Sigmoid())
C = nn.Linear(32, 4)
seg = nn.Conv2d(3, 4, 1)
criterion = nn.BCELoss()
opt = torch.optim.Adam([*D.parameters(), *C.parameters(), *seg.parameters()], lr=2e-4)
for _ in range(2):
    real = torch.randn(24, 32)
    label = torch.full((24,), 1.0)
    other = torch.full((24,), 0, dtype=torch.float)
    output = D(real).view(-1)
    loss = criterion(output, label) + criterion(output, other)
    mixed = 0.7 * F.one_hot(torch.randint(0, 4, (24,)), 4).float() + 0.3 / 4
    loss = loss + F.cross_entropy(C(real), mixed)
    mask = torch.randint(0, 4, (2, 8, 8))
    mask[:, 0] = 255
    loss = loss + F.cross_entropy(seg(torch.randn(2, 3, 8, 8)), mask, ignore_index=255)
    choices = torch.zeros(24, dtype=torch.long)
    loss = loss + F.cross_entropy(C(real), choices)
    opt.zero_grad()
    loss.backward()
    opt.step()
