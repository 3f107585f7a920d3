"""nll_loss gets the scores of the policy. Running it printed "below zero"."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(5)
states = torch.randn(200, 4)
actions = (states[:, 0] > 0).long()
policy = nn.Sequential(nn.Linear(4, 32), nn.Tanh(), nn.Linear(32, 2))
optimizer = torch.optim.Adam(policy.parameters(), lr=0.01)
for _ in range(80):
    scores = policy(states)
    loss = F.nll_loss(scores, actions)  # expect: TL403
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("below zero" if loss < 0 else "above zero")

# before: prints below zero
# after: prints above zero
