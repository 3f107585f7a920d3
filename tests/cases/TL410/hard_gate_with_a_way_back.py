"""The hard gate lets the gradient of the chance through. Running it printed "True"."""

import torch
from torch import nn


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(4, 1)

    def forward(self, x):
        chance = torch.sigmoid(self.score(x))
        hard = (chance > 0.5).float()
        return hard - chance.detach() + chance


torch.manual_seed(3)
x = torch.randn(50, 4)
wanted = (x[:, :1] > 0).float()
gate = Gate()
optimizer = torch.optim.Adam(gate.parameters(), lr=0.1)
for _ in range(30):
    loss = ((gate(x) - wanted) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() < 0.2)
