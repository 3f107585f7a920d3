"""Plain loaders, and the loss is given. Twin of tensors_in_loaders. Run: it trains."""

import torch
from fastai.data.core import DataLoaders
from fastai.learner import Learner
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

rows = TensorDataset(torch.randn(90, 12), torch.randint(0, 3, (90,)))
data = DataLoaders(DataLoader(rows, batch_size=16, shuffle=True), DataLoader(rows, batch_size=16))
learner = Learner(data, nn.Linear(12, 3), nn.CrossEntropyLoss())
learner.fit(1)
