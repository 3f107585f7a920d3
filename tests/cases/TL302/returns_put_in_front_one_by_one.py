"""The returns are put in front of a list one by one, newest first: as many as rewards, (12,), beside a column of values, (12, 1).

Running it printed "2.5135 of pairs, 2.5134 of twelve".
"""
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
values = critic(torch.randn(12, 3))
loss = F.smooth_l1_loss(values, returns)  # expect: TL302
# says: `values` has shape (12, 1), `returns` (items,)
loss.backward()
print(round(loss.item(), 4), "of pairs,", round(F.smooth_l1_loss(values[:, 0], returns).item(), 4), "of twelve")
