"""The twin: the head was made for the last width. Running it printed torch.Size([5, 2])."""
import torch
from torch import nn

widths = [4, 8, 16, 32]
stages = []
number = len(widths) - 1
while number > 0:
    stages.insert(0, nn.Sequential(nn.Linear(widths[number - 1], widths[number]), nn.ReLU()))
    number = number - 1
body = nn.Sequential(*stages)
head = nn.Linear(32, 2)
found = body(torch.rand(5, 4))  # reveal found: (5, 32)
print(head(found).shape)
