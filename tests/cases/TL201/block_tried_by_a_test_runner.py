"""Tests of the block itself, which a test runner calls: no model is judged here. Running it: both pass."""
import torch
from torch import nn


def make_block():
    return nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.2), nn.Linear(8, 2))


def test_gives_numbers():
    block = make_block()
    out = block(torch.randn(4, 3))  # reveal: asked in training mode
    assert not torch.isnan(out).any()


class TestBlock:
    def test_learns(self):
        block = make_block()
        optimizer = torch.optim.Adam(block.parameters(), lr=0.05)
        x, y = torch.randn(4, 3), torch.tensor([0, 1, 0, 1])
        first = nn.functional.cross_entropy(block(x), y).item()
        for _ in range(50):
            optimizer.zero_grad()
            nn.functional.cross_entropy(block(x), y).backward()
            optimizer.step()
        assert nn.functional.cross_entropy(block(x), y).item() < first
