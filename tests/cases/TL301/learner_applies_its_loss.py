"""A fastai Learner compares what its net says with a whole row of targets.

# raises: ValueError
Running it ended in: Target size (torch.Size([16, 4])) must be the same as input size (torch.Size([16, 3]))
"""

import torch
from fastai.basics import DataLoader, DataLoaders, Learner
from torch import nn
from torch.utils.data import TensorDataset

criterion = nn.BCEWithLogitsLoss()
tags = TensorDataset(torch.randn(64, 5), torch.randint(0, 2, (64, 4)).float())
dls = DataLoaders(DataLoader(tags, bs=16), DataLoader(tags, bs=16))
learn = Learner(dls, nn.Linear(5, 3), loss_func=criterion)  # expect: TL301
learn.fit(1)
