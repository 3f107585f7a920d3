"""The first samples are the features and the last ones the targets: their rows do not belong together.

Run with made-up numbers of as many samples: it runs, and the loss is that of strangers.
"""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

samples = np.load("samples.npy")
first = samples[:30, :]
last = samples[30:, :]
train = TensorDataset(torch.tensor(first, dtype=torch.float32), torch.tensor(last, dtype=torch.float32))
net = nn.Linear(first.shape[1], last.shape[1])
criterion = nn.MSELoss()
for x, y in DataLoader(train, batch_size=32):
    criterion(net(x), y).backward()  # expect: TL309
