"""The optimizer comes from the caller; its `step` is named and never called. With SGD and a linear model the weights stayed as they were."""
from torch.nn import functional as F


def train(model, loader, optimizer):
    for inputs, targets in loader:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(inputs), targets)
        loss.backward()
        optimizer.step  # expect: TL208
