"""The net ends in nn.Softmax(dim=-1), the actions, for one state and for many. Runs."""

import torch
from torch import nn

policy = nn.Sequential(
    nn.Linear(4, 32),
    nn.ReLU(),
    nn.Linear(32, 2),
    nn.Softmax(dim=-1),
)
states = torch.randn(64, 4)
actions = torch.randint(0, 2, (64, 1))
gains = torch.randn(64)
optimizer = torch.optim.Adam(policy.parameters())
shares = policy(states)  # reveal: (64, 2)
chosen = shares.gather(1, actions).squeeze(1)
loss = -(torch.log(chosen) * gains).mean()
optimizer.zero_grad()
loss.backward()
optimizer.step()
