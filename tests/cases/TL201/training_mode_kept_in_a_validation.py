"""The validation pass sets training mode and turns gradients off in one: by its name it is to judge the network. Running it moved the running mean."""

import torch
from torch import nn


class Trainer:
    def __init__(self, net):
        self.net = net

    def forward(self, batches):
        total = 0.0
        for x, y in batches:
            loss = nn.functional.cross_entropy(self.net(x), y)  # expect: TL201
            total += loss.item()
        return total

    def validate(self, batches):
        self.net.train()
        with torch.no_grad():
            return self.forward(batches)


trainer = Trainer(nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.Linear(8, 3)))
batches = [(torch.randn(32, 6), torch.randint(0, 3, (32,))) for _ in range(4)]
before = trainer.net[1].running_mean.clone()
print(trainer.validate(batches))
print("left alone:", torch.equal(before, trainer.net[1].running_mean))
