"""All targets are zero on purpose: the true ending stands first among the four, and the loss ranks it.

Running it printed "true endings ranked first: True".
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
    first = torch.zeros(len(endings), dtype=torch.long)  # reveal: int64 of shape `(40,)`
    loss = nn.functional.cross_entropy(scores, first)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("true endings ranked first:", (ranker(endings).argmax(dim=1) == 0).float().mean().item() > 0.8)  # allow: TL202
