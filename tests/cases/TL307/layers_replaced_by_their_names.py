"""Looks wrong: one class makes layers of all sizes, and they are put in by computed names; each stands where the layer of its size stood.
Running it printed torch.Size([4, 10])."""
import copy

import torch
from torch import nn


class Rounded(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs))

    def forward(self, x):
        return x @ self.weight.round().t()


def rounded(model):
    made = copy.deepcopy(model)
    parts = {name: part for name, part in made.named_modules()}
    for name in list(parts.keys()):
        if isinstance(parts[name], nn.Linear):
            chain = name.split(".")
            setattr(parts[".".join(chain[:-1])], chain[-1], Rounded(parts[name].in_features, parts[name].out_features))
    return made


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))

    def forward(self, x):
        return self.layers(x)


print(rounded(Digits())(torch.randn(4, 784)).shape)  # reveal: 4, 10
