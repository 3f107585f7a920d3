"""Pairs of picture and digit in a list are loaded; there are ten digits and nine scores. Run: IndexError."""

import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.utils.data import DataLoader

pictures, digits = load_digits(return_X_y=True)
pairs = list(zip(torch.tensor(pictures, dtype=torch.float32), torch.tensor(digits)))
net = nn.Linear(64, 9)  # expect: TL406
for batch, labels in DataLoader(pairs, batch_size=32):
    nn.functional.cross_entropy(net(batch), labels).backward()
