"""eval is named and not called, and the gradients are on as well: that is told once eval is called. Run (dropout 0.5): two answers in a row differed."""

import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 2))
rows, kinds = torch.randn(64, 4), torch.randint(0, 2, (64,))
optimizer = torch.optim.Adam(net.parameters())
for _ in range(3):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(rows), kinds).backward()
    optimizer.step()

net.eval  # expect: TL208
first = net(rows).argmax(dim=1)
second = net(rows).argmax(dim=1)
print("equal:", bool((first == second).all()))

# before: prints equal: False
# after: prints equal: True
