"""Labels from a file become a list, and the list a tensor: what numbers they are the file says, and here they are whole ones. Running it printed "ok"."""

import numpy as np
import torch
from torch import nn

np.save("/tmp/tensorlint_grades.npy", np.arange(12) % 3)
grades = np.load("/tmp/tensorlint_grades.npy").reshape(-1).tolist()
net = nn.Linear(4, 3)
target = torch.tensor(grades)  # reveal: `torch` of shape `(?,)`
loss = nn.CrossEntropyLoss()(net(torch.rand(12, 4)), target)
loss.backward()
print("ok")
