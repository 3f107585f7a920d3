"""unflatten() cuts an axis of 96 into 3 × 32. Runs."""

import torch
from torch import nn

project = nn.Linear(20, 96)
tokens = torch.randn(4, 11, 20)
parts = project(tokens).unflatten(-1, (3, 32))  # reveal: (4, 11, 3, 32)
q, k, v = parts.unbind(-2)
print(q.shape)
