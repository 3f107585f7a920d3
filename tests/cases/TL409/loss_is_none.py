"""loss_func=None is the same as none at all.

# raises: AssertionError
Run: Could not infer loss function from the data, please pass a loss function.
"""

import torch
from fastai.data.all import DataLoader, DataLoaders
from fastai.learner import Learner
from torch import nn
from torch.utils.data import TensorDataset


def make_learner(model, loss=None):
    rows = TensorDataset(torch.randn(40, 4), torch.randn(40, 1))
    dls = DataLoaders(DataLoader(rows, bs=8, shuffle=True), DataLoader(rows, bs=8))
    return Learner(dls, model, loss_func=loss)  # expect: TL409


make_learner(nn.Linear(4, 1))
