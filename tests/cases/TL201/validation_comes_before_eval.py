"""eval() stands after the validation pass, where it helps nobody.

Running it printed "the same scores twice: False".
"""
import torch
from torch import nn


def validate(network, batches):
    scores = []
    for batch in batches:
        with torch.no_grad():
            scores.append(network(batch).mean().item())  # expect: TL201  # reveal network: asked in training mode
    network.eval()
    return scores


torch.manual_seed(9)
network = nn.Sequential(nn.Linear(4, 30), nn.Dropout(0.5), nn.ReLU(), nn.Linear(30, 1))
optimizer = torch.optim.SGD(network.parameters(), lr=0.05)
batches = torch.randn(5, 16, 4)
for batch in batches:
    optimizer.zero_grad()
    nn.functional.mse_loss(network(batch), batch.sum(dim=1, keepdim=True)).backward()
    optimizer.step()
first = validate(network, batches)
network.train()
print("the same scores twice:", first == validate(network, batches))
