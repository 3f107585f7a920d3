"""The network derives from Sequential; the check after each epoch leaves it in evaluation mode, and the next epoch goes on so.

Running it printed "steps with dropout on: 4 of 12".
"""
import torch
from torch import nn


class Scorer(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(3, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 1))


def check(net, rows):
    net.eval()
    with torch.no_grad():
        return net(rows).abs().mean().item()


torch.manual_seed(0)
net = Scorer()
optimizer = torch.optim.Adam(net.parameters())
awake = 0
for epoch in range(3):
    for _ in range(4):
        rows = torch.randn(8, 3)
        loss = nn.functional.mse_loss(net(rows), rows[:, :1])  # expect: TL203
        awake += net.training
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(check(net, torch.randn(8, 3)) > 0)
print("steps with dropout on:", awake, "of 12")
