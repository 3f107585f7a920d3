"""The reward is looked up for the best action, so nothing connects it with the policy. Running it ended in RuntimeError: element 0 of tensors does not
require grad and does not have a grad_fn."""

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
    loss = -reward.mean()  # expect: TL410
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() != 0)
