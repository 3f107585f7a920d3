"""The twin: each epoch starts with network.train(). Running it printed "trained in training mode: 4 of 4"."""
import torch
from torch import nn

modes = []


def train(network, optimizer, x, y):
    network.train()
    scores = network(x)  # reveal: asked in training mode, to be differentiated
    modes.append(network.training)
    optimizer.zero_grad()
    nn.functional.cross_entropy(scores, y).backward()
    optimizer.step()


def test(network, x, y):
    network.eval()
    with torch.no_grad():
        return (network(x).argmax(dim=1) == y).float().mean().item()


torch.manual_seed(0)
x = torch.randn(200, 5)
y = (x[:, 0] > x[:, 1]).long()
network = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Dropout(0.4), nn.Linear(16, 2))
optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
for epoch in range(4):
    train(network, optimizer, x[:150], y[:150])
    test(network, x[150:], y[150:])
print("trained in training mode:", sum(modes), "of", len(modes))
