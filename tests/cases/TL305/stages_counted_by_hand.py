"""A stage more for each pass of a `while` that counts down; the head was made for another width.

Running it printed "mat1 and mat2 shapes cannot be multiplied (5x32 and 16x2)".
"""

import torch
from torch import nn

widths = [4, 8, 16, 32]
stages = []
number = len(widths) - 1
while number > 0:
    stages.insert(0, nn.Sequential(nn.Linear(widths[number - 1], widths[number]), nn.ReLU()))
    number = number - 1
body = nn.Sequential(*stages)
head = nn.Linear(16, 2)  # expect: TL305
found = body(torch.rand(5, 4))  # reveal found: (5, 32)
try:
    print(head(found).shape)
except RuntimeError as error:
    print(error)
