"""The twin of more_arguments_than_parameters: the function takes both parts, and the targets lack an axis. Run: ValueError, target size must be the same as input size."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def look(images, wanted):
    return images.view(-1, 1, 28, 28), wanted


class Looking:
    def __init__(self, loader, function):
        self.loader = loader
        self.function = function

    def __iter__(self):
        for batch in self.loader:
            yield self.function(*batch)


loader = Looking(DataLoader(TensorDataset(torch.rand(64, 784), torch.rand(64)), 16), look)
model = nn.Sequential(nn.Flatten(), nn.Linear(784, 1))
for images, wanted in loader:
    loss = nn.functional.binary_cross_entropy_with_logits(model(images), wanted)  # expect: TL301
    loss.backward()
