"""Units of ten hidden layers that never answer are counted, a list holding a mask for each layer: running it raises nothing. With so many layers of two
widths it is not known which mask meets which layer."""

import torch
from torch import nn

WIDTHS = [256, 256, 256, 256, 256, 128, 128, 128, 128, 128]


def network():
    layers, before = [], 64
    for width in WIDTHS:
        layers += [nn.Linear(before, width), nn.ReLU()]
        before = width
    return nn.Sequential(*layers)


hidden = network()
silent = [torch.ones(layer.weight.shape[0], dtype=torch.bool) for layer in hidden if isinstance(layer, nn.Linear)]  # reveal: list[Array[torch bool (...)], ...]
with torch.no_grad():
    for batch in torch.rand(8, 16, 64):
        number = 0
        for layer in hidden:
            batch = layer(batch)
            if isinstance(layer, nn.ReLU):
                silent[number] = torch.logical_and(silent[number], (batch == 0).all(dim=0))
                number += 1
print([int(mask.sum()) for mask in silent])
