"""Loaders of PyTorch carry no loss. Running it stopped with: Could not infer loss function from the data"""
import torch
from fastai.data.core import DataLoaders
from fastai.losses import CrossEntropyLossFlat
from fastai.learner import Learner
from fastai.metrics import accuracy
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

x, y = torch.randn(200, 10), torch.randint(0, 3, (200,))
train_dl = DataLoader(TensorDataset(x[:160], y[:160]), batch_size=32, shuffle=True)
valid_dl = DataLoader(TensorDataset(x[160:], y[160:]), batch_size=40)
data = DataLoaders(train_dl, valid_dl)
model = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 3))


def make_learner():
    return Learner(data, model, metrics=accuracy, loss_func=CrossEntropyLossFlat())


make_learner().fit(1, 1e-3)
