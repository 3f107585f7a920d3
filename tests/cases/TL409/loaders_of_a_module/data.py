"""Loaders of plain data sets."""

import torch
from fastai.data.core import DataLoaders
from torch.utils.data import DataLoader, TensorDataset, random_split


def get_dls(size):
    rows = TensorDataset(torch.randn(80, 7), torch.randint(0, 2, (80,)))
    train, valid = random_split(rows, [60, 20])
    return DataLoaders(DataLoader(train, batch_size=size), DataLoader(valid, batch_size=size))
