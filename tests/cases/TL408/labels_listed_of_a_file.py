"""Labels from a file become a list, and the list a tensor: it is what was saved there, whole numbers. Running it printed "ok"."""

import numpy as np
import torch
from torch import nn

np.save("/tmp/tensorlint_grades.npy", np.arange(12) % 3)
grades = np.load("/tmp/tensorlint_grades.npy").reshape(-1).tolist()
net = nn.Linear(4, 3)
target = torch.tensor(grades)  # reveal: `torch` int64 of shape `(12,)`
loss = nn.CrossEntropyLoss()(net(torch.rand(12, 4)), target)
loss.backward()
print("ok")
