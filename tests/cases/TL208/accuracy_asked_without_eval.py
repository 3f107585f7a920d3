"""`network.eval` is named and not called, so dropout is on while the accuracy is measured. Running it printed "same twice: False"."""
import torch
from torch import nn


def accuracy(network, x, y):
    network.eval  # expect: TL208
    # says: it stays in the mode that it is in
    with torch.no_grad():
        return (network(x).argmax(dim=1) == y).float().mean().item()


torch.manual_seed(0)
x = torch.randn(400, 6)
y = x[:, :3].argmax(dim=1)
network = nn.Sequential(nn.Linear(6, 24), nn.ReLU(), nn.Dropout(0.5), nn.Linear(24, 3))
optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
for _ in range(60):
    optimizer.zero_grad()
    nn.functional.cross_entropy(network(x), y).backward()
    optimizer.step()
print("same twice:", accuracy(network, x, y) == accuracy(network, x, y))

# before: prints same twice: False
# after: prints same twice: True
