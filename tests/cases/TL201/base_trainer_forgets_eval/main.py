"""The base class's validate() leaves the network in training mode; the subclass's cost() then runs it with dropout on.

Running it printed "the same cost twice: False"; with eval() in validate(), "the same cost twice: True".
"""
import torch
from torch import nn
from trainer import BaseTrainer


class YieldTrainer(BaseTrainer):
    def cost(self, batch):
        weather, harvest = batch
        return nn.functional.mse_loss(self.network(weather), harvest)  # expect: TL201


torch.manual_seed(2)
weather = torch.rand(160, 3)
batches = list(zip(weather.split(20), weather.sum(dim=1, keepdim=True).split(20)))
network = nn.Sequential(nn.Linear(3, 40), nn.ReLU(), nn.Dropout(0.5), nn.Linear(40, 1))
trainer = YieldTrainer(network)
for epoch in range(5):
    trainer.train(batches[:6])
print("the same cost twice:", trainer.validate(batches[6:]) == trainer.validate(batches[6:]))
