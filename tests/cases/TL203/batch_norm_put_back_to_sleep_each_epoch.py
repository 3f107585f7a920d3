"""Each epoch starts with train(), and the batch norms alone are put into evaluation mode again: their statistics are frozen on purpose.

Running it printed "dropout in the last epoch: True".
"""

import torch
from torch import nn


def freeze_norms(net):
    for module in net.modules():
        if isinstance(module, nn.BatchNorm1d):
            module.eval()


def test(net, x, y):
    net.eval()
    with torch.no_grad():
        return (net(x).argmax(dim=1) == y).float().mean().item()


torch.manual_seed(6)
x = torch.randn(160, 5)
y = (x[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(5, 24), nn.BatchNorm1d(24), nn.ReLU(), nn.Dropout(0.4), nn.Linear(24, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(4):
    net.train()
    freeze_norms(net)
    for rows in torch.randperm(120).split(40):
        scores = net(x[:120][rows])  # reveal net: asked in evaluation mode of a part that was switched by itself or in training mode
        loss = nn.functional.cross_entropy(scores, y[:120][rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    training = net[3].training
    accuracy = test(net, x[120:], y[120:])
print("dropout in the last epoch:", training)
