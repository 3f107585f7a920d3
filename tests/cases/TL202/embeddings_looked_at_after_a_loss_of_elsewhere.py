"""The loss of embeddings comes of a function that is not in view; another one looks at them, and keeps a graph. Run with a loss of distances, it took two steps."""

import torch
from pairs import loss_of_pairs
from torch import nn

net = nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def epoch(loader):
    for rows, labels in loader:
        loss, used = loss_of_pairs(net(rows), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def look(rows):
    embedded = net(rows)  # expect: TL202
    return embedded.argmax(1).tolist()


epoch([(torch.randn(8, 6), torch.arange(8) % 2)] * 2)
print(look(torch.randn(3, 6)))
