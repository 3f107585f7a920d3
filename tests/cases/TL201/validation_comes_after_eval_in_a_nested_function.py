"""The inner function is written above the line with eval(), and called below it.

Running it printed "the same scores twice: True".
"""
import torch
from torch import nn


def validate(network, batches):
    def score(batch):
        with torch.no_grad():
            return network(batch).mean().item()  # reveal network: asked in evaluation mode

    network.eval()
    return [score(batch) for batch in batches]


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
