"""The scores minus their logsumexp are log-probabilities, written by hand. Running it printed "above zero"."""

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
    loss = F.nll_loss(scores - scores.logsumexp(dim=1, keepdim=True), actions)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("below zero" if loss < 0 else "above zero")
