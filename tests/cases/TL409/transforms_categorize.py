"""Datasets with Categorize among the transforms of the target carries cross entropy. Run: learn.loss_func is CrossEntropyLossFlat."""

import torch
from fastai.data.all import Categorize, Datasets
from fastai.learner import Learner
from torch import nn

names = ["oak", "elm", "ash"] * 10
sets = Datasets(names, [[lambda name: torch.tensor([float(len(name)), 1.0])], [Categorize()]], splits=[list(range(20)), list(range(20, 30))])
learn = Learner(sets.dataloaders(bs=5), nn.Linear(2, 3))
