"""The same override, and no epoch calls it: after the first validation the whole net stays in evaluation mode.

Running it printed "dropout in the last epoch: False".
"""

import torch
from torch import nn


class Transfer(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(4, 12), nn.BatchNorm1d(12), nn.ReLU())
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(12, 2))

    def train(self, mode=True):
        super().train(mode)
        self.encoder.train(False)
        return self

    def forward(self, x):
        return self.head(self.encoder(x))


class Run:
    def __init__(self, net):
        self.net = net
        self.optimizer = torch.optim.Adam(net.parameters(), lr=0.01)

    def epoch(self, x, y):
        scores = self.net(x)  # expect: TL203  # reveal: asked in evaluation mode
        loss = nn.functional.cross_entropy(scores, y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()

    @torch.no_grad()
    def validate(self, x, y):
        self.net.eval()
        return nn.functional.cross_entropy(self.net(x), y).item()


torch.manual_seed(7)
x = torch.randn(90, 4)
y = (x[:, 0] > 0).long()
run = Run(Transfer())
for _ in range(3):
    run.epoch(x[:60], y[:60])
    dropping = run.net.head[0].training
    run.validate(x[60:], y[60:])
print("dropout in the last epoch:", dropping)
