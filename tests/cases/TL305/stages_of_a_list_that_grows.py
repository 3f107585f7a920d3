"""Each pass of the `while` may put a width more into the list that it counts through: how often it runs is not known. Running it printed torch.Size([5, 2])."""
import torch
from torch import nn

widths = [4, 8]
stages = []
number = 0
while number < len(widths) - 1:
    stages.append(nn.Linear(widths[number], widths[number + 1]))
    if widths[-1] < 32:
        widths.append(widths[-1] * 2)
    number += 1
body = nn.Sequential(*stages)
head = nn.Linear(32, 2)
print(head(body(torch.rand(5, 4))).shape)
