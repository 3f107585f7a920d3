"""A function that calls itself turns each part of a batch to float32; the net gives a column, the batch has a vector.

Running it printed "errors averaged: 144".
"""

import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


def each(change, parts):
    if torch.is_tensor(parts):
        return change(parts)
    if isinstance(parts, dict):
        return {name: each(change, part) for name, part in parts.items()}
    if isinstance(parts, (list, tuple)):
        return type(parts)(each(change, part) for part in parts)
    return parts


net = nn.Linear(4, 1)
optimizer = torch.optim.Adam(net.parameters())
batch = {"stems": [torch.randn(12, 4, dtype=torch.float64)], "height": torch.rand(12, dtype=torch.float64)}
batch = each(lambda part: part.float(), batch)
errors = nn.functional.mse_loss(net(batch["stems"][0]), batch["height"], reduction="none")  # expect: TL302
print("errors averaged:", errors.numel())
errors.mean().backward()
optimizer.step()

# before: prints errors averaged: 144
# after: prints errors averaged: 12
