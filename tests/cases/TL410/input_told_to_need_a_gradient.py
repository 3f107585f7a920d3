"""The input is told to need a gradient, for an adversarial example. Running it printed "weights moved: True"."""

import torch
from torch import nn

torch.manual_seed(7)
x = torch.randn(20, 3)
y = torch.randint(0, 2, (20,))
net, criterion = nn.Linear(3, 2), nn.CrossEntropyLoss()
start = net.weight.detach().clone()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(3):
    probe = x.clone().requires_grad_(True)
    loss = criterion(net(probe), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("weights moved:", not torch.equal(start, net.weight.detach()))
