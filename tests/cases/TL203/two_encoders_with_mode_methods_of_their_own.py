"""The pair has methods of its own for the modes; encode_all() switches to evaluation in the middle of the epoch and nobody switches back.

Running it printed "steps with dropout: 1 of 6".
"""
import torch
from torch import nn


class Pair:
    def __init__(self):
        self.left = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.2))
        self.right = nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.2))
        self.optimizer = torch.optim.Adam([*self.left.parameters(), *self.right.parameters()], lr=0.01)
        self.modes = []

    def train_start(self):
        self.left.train()
        self.right.train()

    def val_start(self):
        self.left.eval()
        self.right.eval()

    def step(self, a, b):
        self.modes.append(self.left.training)
        loss = (self.left(a) - self.right(b)).pow(2).mean()  # expect: TL203
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()


@torch.no_grad()
def encode_all(pair, a, b):
    pair.val_start()
    return pair.left(a) @ pair.right(b).T


torch.manual_seed(3)
a, b = torch.randn(60, 4), torch.randn(60, 3)
pair = Pair()
pair.train_start()
for start in range(0, 60, 10):
    pair.step(a[start : start + 10], b[start : start + 10])
    encode_all(pair, a, b)
print("steps with dropout:", sum(pair.modes), "of", len(pair.modes))

# run: pair.step(a, b)
# before: not pair.left.training
# after: pair.left.training and pair.right.training
