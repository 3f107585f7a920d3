"""Which sizes a file allows is not known: the last of them need not be the first of all. Run with a file that allows 8 and 5: no line raises."""
import json

import torch
from torch import nn

with open("allowed.json") as file:
    allowed = json.load(file)
sizes = [3, 8, 5]
last = [size for size in sizes if size in allowed][-1]
widest = max(size for size in sizes if size in allowed)
named = {f"of {size}": nn.Linear(size, 2) for size in sizes if size in allowed}
print(nn.Linear(last, 2)(torch.rand(4, 5)).shape)
print(nn.Linear(widest, 2)(torch.rand(4, 8)).shape)
print(named["of 8"](torch.rand(4, 8)).shape)
