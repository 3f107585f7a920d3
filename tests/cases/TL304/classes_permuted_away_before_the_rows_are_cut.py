"""The classes were last, were permuted to axis 1, and then reshape(-1, 5) cut rows across them.

Running it printed "learned: False"; without permute(), "learned: True".
"""
import torch
from torch import nn

torch.manual_seed(6)
net = nn.Sequential(nn.Embedding(30, 16), nn.Linear(16, 5))
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for step in range(80):
    words = torch.randint(0, 30, (40, 7))
    tags = words % 5
    scores = net(words)
    rows = scores.permute(0, 2, 1).reshape(-1, 5)  # expect: TL304
    loss = nn.functional.cross_entropy(rows, tags.reshape(-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("learned:", loss.item() < 0.3)

# before: prints learned: False
# after: prints learned: True
