"""test() puts the network into evaluation mode, and the next epoch trains on in it. Running it printed "trained in training mode: 1 of 4"."""
import torch
from torch import nn

modes = []


def train(network, optimizer, x, y):
    scores = network(x)  # expect: TL203  # reveal: asked in evaluation mode, to be differentiated
    #        ^^^^^^^^^^
    # says: so nothing is dropped
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

# before: prints trained in training mode: 1 of 4
# after: prints trained in training mode: 4 of 4
