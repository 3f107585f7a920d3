"""The classes are permuted to the end, and then cut into rows of one pixel each. Running it printed "learned True"."""

import torch
from torch import nn

torch.manual_seed(0)
kinds = torch.randint(0, 3, (4, 6, 5))
tiles = nn.functional.one_hot(kinds, 3).permute(0, 3, 1, 2).float()
net = nn.Conv2d(3, 3, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
for _ in range(60):
    scores = net(tiles)
    rows = scores.permute(0, 2, 3, 1).reshape(-1, 3)
    loss = nn.functional.cross_entropy(rows, kinds.reshape(-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("learned", loss.item() < 0.3)
