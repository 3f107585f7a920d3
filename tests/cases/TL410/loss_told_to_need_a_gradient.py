"""The loss is computed of detached outputs and told to need a gradient. Running it printed "weights moved: False"."""

import torch
from torch import nn

torch.manual_seed(7)
x = torch.randn(20, 3)
y = torch.randint(0, 2, (20,))
net, criterion = nn.Linear(3, 2), nn.CrossEntropyLoss()
start = net.weight.detach().clone()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(3):
    output = net(x).detach()
    loss = criterion(output, y)  # expect: TL410
    loss.requires_grad_(True)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("weights moved:", not torch.equal(start, net.weight.detach()))
