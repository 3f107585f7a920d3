"""Stacked, three tensors of one number keep their axes: the layer gets one feature. Running it raised "mat1 and mat2 shapes cannot be multiplied (3x1 and 3x2)"."""

import torch
from torch import nn

net = nn.Sequential(nn.Linear(3, 2), nn.ReLU(), nn.Linear(2, 1))  # expect: TL305
first, second, third = torch.randn(1).view(-1, 1), torch.randn(1).view(-1, 1), torch.randn(1).view(-1, 1)
row = torch.stack([first, second, third])
with torch.inference_mode():
    print(net(row).shape)
