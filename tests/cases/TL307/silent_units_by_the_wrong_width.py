"""Units of two hidden layers that never answer are counted, but the masks are as long as what the layers are given: running it raises "The size of tensor
a (64) must match the size of tensor b (256)"."""

import torch
from torch import nn

hidden = nn.Sequential(nn.Linear(64, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU())
silent = [torch.ones(layer.weight.shape[1], dtype=torch.bool) for layer in hidden if isinstance(layer, nn.Linear)]
with torch.no_grad():
    for batch in torch.rand(8, 16, 64):
        number = 0
        for layer in hidden:
            batch = layer(batch)
            if isinstance(layer, nn.ReLU):
                silent[number] = torch.logical_and(silent[number], (batch == 0).all(dim=0))  # expect: TL307
                number += 1
print([int(mask.sum()) for mask in silent])
