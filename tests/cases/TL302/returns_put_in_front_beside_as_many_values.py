"""The same list of returns beside values without the axis of one: nothing is broadcast. Twin of returns_put_in_front_one_by_one."""
import torch
import torch.nn.functional as F
from torch import nn


def discounted(rewards, gamma=0.9):
    out, total = [], 0.0
    for reward in reversed(rewards):
        total = reward + gamma * total
        out.insert(0, total)
    return torch.tensor(out)


torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(3, 16), nn.Tanh(), nn.Linear(16, 1))
returns = discounted(torch.rand(12).tolist())
values = critic(torch.randn(12, 3)).squeeze(-1)
loss = F.smooth_l1_loss(values, returns)
loss.backward()
print(returns.shape == values.shape)
