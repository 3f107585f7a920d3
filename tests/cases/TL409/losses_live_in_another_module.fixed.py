"""The loaders' module is the only one of fastai beside the learner's: the loss lives in another one, and is imported from there. Run: it stops without a loss."""

import torch
from fastai.data.core import DataLoaders
from fastai.losses import CrossEntropyLossFlat
from fastai.learner import Learner
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

rows = TensorDataset(torch.randn(24, 4), torch.randint(0, 3, (24,)))
loaders = DataLoaders(DataLoader(rows, batch_size=8), DataLoader(rows, batch_size=8))
learner = Learner(loaders, nn.Linear(4, 3), loss_func=CrossEntropyLossFlat())
learner.fit(1)
