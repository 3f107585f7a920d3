"""The validation of a translator, copied from its training with `train()`: what it gives is held against the labels, so a mode makes a difference.

Run with `nn.Transformer` and a linear layer: two calls give two losses.
"""

import torch
from torch import nn


def val_epoch(model, loader, device):
    model.train()
    criterion = nn.CrossEntropyLoss()
    total = 0.0
    for source, target in loader:
        with torch.no_grad():
            scores = model(source.to(device), target[:, :-1].to(device))  # expect: TL201
            total += criterion(scores.flatten(0, 1), target[:, 1:].flatten()).item()
    return total / len(loader)
