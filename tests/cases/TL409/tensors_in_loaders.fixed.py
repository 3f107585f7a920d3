"""Plain loaders of PyTorch, and a Learner without a loss.

# raises: AssertionError
Run: Could not infer loss function from the data, please pass a loss function.
"""

import torch
from fastai.data.core import DataLoaders
from fastai.losses import CrossEntropyLossFlat
from fastai.learner import Learner
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

signals, kinds = torch.randn(90, 12), torch.randint(0, 3, (90,))
train, valid = TensorDataset(signals[:60], kinds[:60]), TensorDataset(signals[60:], kinds[60:])
data = DataLoaders(DataLoader(train, batch_size=16, shuffle=True), DataLoader(valid, batch_size=16))
learner = Learner(data, nn.Linear(12, 3), loss_func=CrossEntropyLossFlat())
learner.fit(1)
