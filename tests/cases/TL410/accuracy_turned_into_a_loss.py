"""The share of wrong answers is the loss, and requires_grad makes backward() run. Running it printed "weights moved: False"."""

import torch
from torch import nn

torch.manual_seed(1)
x = torch.randn(100, 4)
y = (x[:, 0] > 0).long()
net = nn.Linear(4, 2)
start = net.weight.detach().clone()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(20):
    scores = net(x)
    right = (scores.argmax(dim=1) == y).float().mean()
    loss = torch.tensor(1 - right.item(), requires_grad=True)  # expect: TL410
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("weights moved:", not torch.equal(start, net.weight.detach()))
