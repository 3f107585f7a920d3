"""The reverse divergence: the logarithm of a fixed distribution is the input, the model's probabilities are the target, as the loss wants them.

Running it printed "never below zero True".
"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(1)
router = nn.Linear(6, 4)
optimizer = torch.optim.Adam(router.parameters(), lr=0.05)
tokens = torch.randn(80, 6)
even = torch.full((80, 4), 0.25)
lowest = 1.0
for _ in range(40):
    shares = F.softmax(router(tokens), dim=1)
    loss = F.kl_div(even.log(), shares, reduction="batchmean")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    lowest = min(lowest, loss.item())
print("never below zero", lowest > -1e-6)
