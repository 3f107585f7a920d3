"""Neighbours of a series are put together, and each row with the answer of its own part. Running it printed "79 and 40"."""

import numpy as np
import torch
from sklearn.model_selection import train_test_split
from torch.utils.data import TensorDataset

series = torch.randn(80)
steps = TensorDataset(series[:-1], series[1:])
rows = np.random.default_rng(0).normal(size=(80, 3)).astype("float32")
rows_train, rows_test, kinds_train, kinds_test = train_test_split(rows, rows.argmax(axis=1), test_size=0.5)
test = TensorDataset(torch.tensor(rows_test), torch.tensor(kinds_test))
print(len(steps), "and", len(test))
