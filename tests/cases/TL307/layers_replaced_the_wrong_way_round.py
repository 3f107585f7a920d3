"""The twin: each layer is put in with its sizes the wrong way round. Running it raised "mat1 and mat2 shapes cannot be multiplied"."""
import copy

import torch
from torch import nn


class Rounded(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs))

    def forward(self, x):
        return x @ self.weight.round().t()  # expect: TL307


def rounded(model):
    made = copy.deepcopy(model)
    parts = {name: part for name, part in made.named_modules()}
    for name in list(parts.keys()):
        if isinstance(parts[name], nn.Linear):
            chain = name.split(".")
            setattr(parts[".".join(chain[:-1])], chain[-1], Rounded(parts[name].out_features, parts[name].in_features))
    return made


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))

    def forward(self, x):
        return self.layers(x)


print(rounded(Digits())(torch.randn(4, 784)).shape)
