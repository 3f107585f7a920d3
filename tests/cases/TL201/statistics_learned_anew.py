"""Looks wrong: the network is asked in training mode, and gradients are off. But the function has set both in one, and trains nothing: batch norm is to learn its
statistics anew. Running it moved the running mean."""

import torch
from torch import nn


class Trainer:
    def __init__(self, net):
        self.net = net

    def forward(self, batches):
        total = 0.0
        for x, y in batches:
            loss = nn.functional.cross_entropy(self.net(x), y)  # reveal self.net: in training mode
            total += loss.item()
        return total

    def validate(self, batches):
        self.net.eval()
        with torch.no_grad():
            return self.forward(batches)

    def calibrate(self, batches):
        for part in self.net.modules():
            if isinstance(part, nn.BatchNorm1d):
                part.reset_running_stats()
        self.net.train()
        with torch.no_grad():
            return self.forward(batches)


trainer = Trainer(nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.Linear(8, 3)))
batches = [(torch.randn(32, 6), torch.randint(0, 3, (32,))) for _ in range(4)]
before = trainer.net[1].running_mean.clone()
trainer.calibrate(batches)
print("learned anew:", not torch.equal(before, trainer.net[1].running_mean))
print(trainer.validate(batches))
