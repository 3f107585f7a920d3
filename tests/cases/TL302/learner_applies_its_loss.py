"""The loss that a fastai Learner was handed meets the net's column and the data's vector. Running it printed a warning of a target size that is different."""

import torch
from fastai.basics import DataLoader, DataLoaders, Learner
from fastai.callback.all import EarlyStoppingCallback
from torch import nn
from torch.utils.data import TensorDataset

x = torch.randn(128, 3)
weights = TensorDataset(x, x.sum(dim=1))
dls = DataLoaders(DataLoader(weights, bs=32), DataLoader(weights, bs=32))
learn = Learner(
    dls,
    nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1)),
    loss_func=nn.L1Loss(),  # expect: TL302
)
learn.fit_one_cycle(1, 1e-2, cbs=EarlyStoppingCallback())
