"""The zeros are floats: a vector of those is no vector of class indices.

Running it ended in RuntimeError: expected target dtype to be Long or Byte, but got Float.
"""

import torch
from torch import nn


class Ranker(nn.Module):
    def __init__(self, width=12):
        super().__init__()
        self.encode = nn.Sequential(nn.Linear(width, 24), nn.ReLU(), nn.Linear(24, 1))

    def forward(self, endings):
        return self.encode(endings).squeeze(-1)


torch.manual_seed(0)
endings = torch.randn(40, 4, 12)
endings[:, 0] += 1
ranker = Ranker()
optimizer = torch.optim.Adam(ranker.parameters(), lr=0.01)
for epoch in range(30):
    scores = ranker(endings)
    first = torch.zeros(len(endings))  # reveal: float32 of shape `(40,)`
    loss = nn.functional.cross_entropy(scores, first)  # expect: TL408
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("true endings ranked first:", (ranker(endings).argmax(dim=1) == 0).float().mean().item() > 0.8)  # allow: TL202
