"""A layer is put in front of the network by `insert`, and the last one taken out; what follows still wants what the last one gave.

Run: RuntimeError, mat1 and mat2 shapes cannot be multiplied (2x5 and 6x1).
"""

import torch
from torch import nn

head = nn.Sequential(nn.Linear(4, 5), nn.Linear(5, 6))
head.insert(0, nn.Linear(3, 4))
del head[-1]
rows = head(torch.rand(2, 3))  # reveal: (2, 5)
print(nn.Linear(6, 1)(rows).shape)  # expect: TL305
