"""Rows of one part and labels of the other are put together. Where both have as many rows, nothing raises. Running it printed "as many: True"."""

import numpy as np
import torch
from sklearn.model_selection import train_test_split
from torch.utils.data import TensorDataset

rows = np.random.default_rng(0).normal(size=(80, 3)).astype("float32")
kinds = rows.argmax(axis=1)
rows_train, rows_test, kinds_train, kinds_test = train_test_split(rows, kinds, test_size=0.5)
train = TensorDataset(torch.tensor(rows_train), torch.tensor(kinds_train))
test = TensorDataset(torch.tensor(rows_test), torch.tensor(kinds_train))  # expect: TL309
print("as many:", len(train) == len(test))
