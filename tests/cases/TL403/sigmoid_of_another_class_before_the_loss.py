"""The sigmoid stands at the end of a head in another class, far from the loss that takes probabilities.

Running it printed "a loss: True".
"""

import torch
import torch.nn.functional as F
from torch import nn


class Head(nn.Module):
    def __init__(self, width, notes):
        super().__init__()
        self.stack = nn.Sequential(nn.Linear(width, 24), nn.ReLU(), nn.Linear(24, notes), nn.Sigmoid())

    def forward(self, features):
        return self.stack(features)


class Transcriber(nn.Module):
    def __init__(self, width=16, notes=8):
        super().__init__()
        self.body = nn.Linear(width, width)
        self.onsets = Head(width, notes)

    def forward(self, frames):
        return {"onsets": self.onsets(self.body(frames))}

    def loss(self, batch):
        heard = self(batch["frames"])
        onsets = heard["onsets"]  # reveal: holds probabilities
        return F.binary_cross_entropy(onsets, batch["onsets"])


torch.manual_seed(0)
net = Transcriber()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for step in range(5):
    batch = {"frames": torch.randn(4, 30, 16), "onsets": torch.rand(4, 30, 8).round()}
    optimizer.zero_grad()
    loss = net.loss(batch)
    loss.backward()
    optimizer.step()
print("a loss:", loss.item() > 0)
