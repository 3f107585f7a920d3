"""Raw scores times a sigmoid of the data: a gate, whose operands nobody calls a target. Running it printed "torch.Size([12, 4])"."""

import torch
from torch import nn

gate = torch.randn(12, 4)
net = nn.Linear(6, 4)
rows = torch.randn(12, 6)
out = net(rows)
opened = torch.sigmoid(gate) * out
loss = nn.functional.cross_entropy(opened, torch.randint(0, 4, (12,)))
loss.backward()
print(opened.shape)
