"""Where train.py gets its rows and labels from."""

import torch


def load(n=64):
    generator = torch.Generator().manual_seed(0)
    rows = torch.randn(n, 4, generator=generator)
    return rows, torch.full((n, 1), 1)
