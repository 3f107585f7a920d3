"""numpy's 32-bit class numbers go to a Learner: torch's loss refuses them, fastai's own turns them into 64 bits.

# raises: RuntimeError
Running it ended in: expected target dtype to be Long or Byte, but got Int
"""

import numpy as np
import torch
from fastai.basics import CrossEntropyLossFlat, DataLoader, DataLoaders, Learner
from torch import nn
from torch.utils.data import TensorDataset

rows = np.random.default_rng(0).normal(size=(64, 3)).astype(np.float32)
kinds = TensorDataset(torch.from_numpy(rows), torch.from_numpy(rows.argmax(axis=1).astype(np.int32)))
dls = DataLoaders(DataLoader(kinds, bs=16), DataLoader(kinds, bs=16))
Learner(dls, nn.Linear(3, 3), loss_func=CrossEntropyLossFlat()).fit(1)
Learner(dls, nn.Linear(3, 3), loss_func=nn.CrossEntropyLoss()).fit(1)  # expect: TL408
