"""Chances are cut at 0.5 before the loss. Running it ended in RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn."""

import torch
from torch import nn


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.score = nn.Linear(4, 1)

    def forward(self, x):
        chance = torch.sigmoid(self.score(x))
        hard = (chance > 0.5).float()
        return hard


torch.manual_seed(3)
x = torch.randn(50, 4)
wanted = (x[:, :1] > 0).float()
gate = Gate()
optimizer = torch.optim.Adam(gate.parameters(), lr=0.1)
for _ in range(30):
    loss = ((gate(x) - wanted) ** 2).mean()  # expect: TL410
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() < 0.2)
