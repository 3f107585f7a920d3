"""A loss of one's own compares the prediction with 0.5 and averages. Running it ended in RuntimeError: element 0 of tensors does not require grad and does
not have a grad_fn."""

import torch
from torch import nn


class FalseAlarms(nn.Module):
    def __init__(self, cost=2.0):
        super().__init__()
        self.cost = cost

    def forward(self, chance, truth):
        alarm = (chance > 0.5).float()  # expect: TL410
        return self.cost * (alarm * (1 - truth)).mean()


torch.manual_seed(4)
x = torch.randn(40, 3)
truth = (x[:, :1] > 0).float()
net = nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
criterion = FalseAlarms()
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(10):
    loss = criterion(net(x), truth)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() >= 0)
