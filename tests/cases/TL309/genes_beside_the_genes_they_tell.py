"""A table has a row for each gene: some rows are the features, the others what they tell, and both are turned so that each sample has a row.

Run with made-up numbers: the rows of both belong together.
"""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

genes = np.load("genes.npy")
known = genes[:30, :].T
told = genes[30:, :].T
order = np.random.permutation(known.shape[0])
known, told = known[order], told[order]
end = int(0.7 * known.shape[0])
train = TensorDataset(torch.tensor(known[:end], dtype=torch.float32), torch.tensor(told[:end], dtype=torch.float32))
net = nn.Linear(known.shape[1], told.shape[1])
criterion = nn.MSELoss()
for x, y in DataLoader(train, batch_size=32):
    criterion(net(x), y).backward()
