"""A guesser of labels puts the network back into the mode that it found, whichever that was: code that is not in view made the network ready.

Running it with a `made_ready` that gives the network back printed "steps at rest: 0".
"""

import torch
from torch import nn

from preparing import made_ready


class Guesser:
    def __init__(self, least):
        self.least = least

    def __call__(self, net, x):
        was_training = net.training
        with torch.no_grad():
            net.train()
            chances, labels = net(x).softmax(dim=1).max(dim=1)
            sure = chances > self.least
        if was_training:
            net.train()
        else:
            net.eval()
        return labels[sure], sure


torch.manual_seed(0)
net = nn.Sequential(nn.Linear(5, 24), nn.BatchNorm1d(24), nn.ReLU(), nn.Linear(24, 2))
net.train()
made_ready(net)
guess = Guesser(0.7)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
at_rest = 0
for _ in range(10):
    x = torch.randn(64, 5)
    labels, sure = guess(net, x)
    at_rest += not net.training
    loss = nn.functional.cross_entropy(net(x[sure]), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("steps at rest:", at_rest)
