"""accuracy_under_noise() shakes the inputs at random and keeps a graph for each answer.

Running it printed "graph kept: True".
"""
import torch
import torch.nn.functional as F
from torch import nn


class Guard(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(9, 27)
        self.out = nn.Linear(27, 2)

    def forward(self, x):
        return self.out(F.gelu(self.hidden(x)))


def train(guard, x, y):
    optimizer = torch.optim.AdamW(guard.parameters(), lr=0.01)
    for _ in range(80):
        loss = F.cross_entropy(guard(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def accuracy_under_noise(guard, x, y, strength=0.5):
    shaken = x + strength * torch.randn_like(x)
    answers = guard(shaken)  # expect: TL202
    print("graph kept:", answers.requires_grad)
    return (answers.argmax(dim=1) == y).float().mean().item()


torch.manual_seed(9)
x = torch.randn(300, 9)
y = (x[:, :3].sum(dim=1) > 0).long()
guard = Guard()
train(guard, x[:200], y[:200])
accuracy = accuracy_under_noise(guard, x[200:], y[200:])

# before: prints graph kept: True
# after: prints graph kept: False
