"""The function that evaluates is decorated, the one that trains is not. Running it printed "True"."""

import torch
from torch import nn


def train_step(net, optimizer, x, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(x), y)
    loss.backward()
    optimizer.step()


@torch.inference_mode()
def evaluate(net, x, y):
    net.eval()
    accuracy = (net(x).argmax(dim=1) == y).float().mean().item()
    net.train()
    return accuracy


torch.manual_seed(5)
x = torch.randn(60, 3)
y = (x[:, 1] > 0).long()
net = nn.Linear(3, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=1.0)
for _ in range(20):
    train_step(net, optimizer, x, y)
print(evaluate(net, x, y) > 0.9)
