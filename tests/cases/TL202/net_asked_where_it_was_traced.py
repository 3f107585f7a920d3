"""In place of the trace the net itself is asked about a row, with gradients on that nobody takes.

Running it printed "a kind: True".
"""

import torch
from torch import nn

torch.manual_seed(8)
net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
x = torch.randn(64, 4)
for _ in range(20):
    loss = nn.functional.cross_entropy(net(x), x[:, :3].argmax(dim=1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
example = torch.randn(1, 4)
kind = net(example).argmax(dim=1).item()  # expect: TL202  # reveal net: asked in evaluation mode, for a prediction
print("a kind:", kind in range(3))
