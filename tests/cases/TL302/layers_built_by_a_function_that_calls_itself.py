"""A function that calls itself builds the layers, the last of them with one output; the targets are a vector.

Running it printed "errors averaged: 1600".
"""

import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


def stack(widths):
    first, second, *others = widths
    layer = nn.Linear(first, second)
    return [layer, nn.Tanh(), *stack([second, *others])] if others else [layer]


torch.manual_seed(0)
torque = torch.randn(40, 6)
wear = torque.abs().sum(dim=1)
net = nn.Sequential(*stack([6, 24, 12, 1]))
errors = nn.functional.mse_loss(net(torque), wear, reduction="none")  # expect: TL302
print("errors averaged:", errors.numel())
optimizer = torch.optim.Adam(net.parameters())
errors.mean().backward()
optimizer.step()

# before: prints errors averaged: 1600
# after: prints errors averaged: 40
