"""The losses of the parts are taken as numbers and packed into a new tensor. Running it ended in RuntimeError: element 0 of tensors does not require grad
and does not have a grad_fn."""

import torch
from torch import nn

torch.manual_seed(2)
net, criterion = nn.Linear(4, 1), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
parts = [torch.randn(8, 4) for _ in range(3)]
for epoch in range(3):
    losses = []
    for part in parts:
        losses.append(criterion(net(part), part.sum(dim=1, keepdim=True)).item())
    loss = torch.tensor(losses).mean()
    optimizer.zero_grad()
    loss.backward()  # expect: TL210
    optimizer.step()
print(loss.item() > 0)
