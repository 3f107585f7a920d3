"""train() is never called, and need not be: a module is in training mode from its construction on, and eval() comes after the last step.

Running it printed "dropout in the last epoch: True".
"""

import torch
from torch import nn

torch.manual_seed(10)
x = torch.randn(128, 6)
y = x[:, :2].sum(dim=1, keepdim=True)
net = nn.Sequential(nn.Linear(6, 32), nn.Dropout(0.2), nn.ReLU(), nn.Linear(32, 1))
criterion = nn.SmoothL1Loss()
optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
for epoch in range(3):
    for rows in torch.randperm(96).split(32):
        guess = net(x[rows])  # reveal net: asked in training mode, to be differentiated
        optimizer.zero_grad()
        criterion(guess, y[rows]).backward()
        optimizer.step()
    dropping = net.training

net.eval()
with torch.no_grad():
    error = criterion(net(x[96:]), y[96:]).item()
print("dropout in the last epoch:", dropping)
