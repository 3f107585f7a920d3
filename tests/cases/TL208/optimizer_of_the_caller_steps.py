"""The twin: the caller's optimizer takes its step. With SGD and a linear model the weights moved."""
from torch.nn import functional as F


def train(model, loader, optimizer):
    for inputs, targets in loader:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(inputs), targets)
        loss.backward()
        optimizer.step()
