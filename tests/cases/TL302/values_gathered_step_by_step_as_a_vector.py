"""Values of shape (1, 1) and rewards as numbers are gathered step by step, and the column is made a vector. Running it printed "torch.Size([])"."""

import torch
from torch import nn

critic = nn.Linear(3, 1)
optimizer = torch.optim.Adam(critic.parameters())


def play(most):
    values, rewards = [], []
    for step in range(most):
        state = torch.rand(1, 3)
        values.append(critic(state))
        rewards.append(float(state.sum()) + step)
    return values, rewards


values, rewards = play(int(torch.randint(5, 9, ())))
worth = torch.cat(values).squeeze(1)  # reveal: (items,)
loss = nn.functional.mse_loss(worth, torch.tensor(rewards))
optimizer.zero_grad()
loss.backward()
optimizer.step()
print(loss.shape)
