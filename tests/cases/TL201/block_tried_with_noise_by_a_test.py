"""A new block is handed noise, and what comes of it is held against numbers, to see that it is put together well: that batch norm works is a part of it."""

import torch
from torch import nn


def block(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs), nn.BatchNorm1d(outputs), nn.ReLU())


def test_block(inputs, outputs, number=1000):
    part = block(inputs, outputs)
    noise = torch.randn(number, inputs)
    result = part(noise)
    assert tuple(result.shape) == (number, outputs)
    assert 0.45 < result.std() < 0.75


test_block(25, 12)
test_block(15, 28)
print("well")
