"""unflatten() cuts an axis of 96 into 3 × 30: it raises."""

import torch
from torch import nn

project = nn.Linear(20, 96)
tokens = torch.randn(4, 11, 20)
parts = project(tokens).unflatten(-1, (3, 30))  # expect: TL303
q, k, v = parts.unbind(-2)
print(q.shape)
