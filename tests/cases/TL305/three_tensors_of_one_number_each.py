"""torch.tensor takes each of three tensors for the one number that it holds, whatever its axes: the layer gets its 3 features. Running it printed torch.Size([1])."""

import torch
from torch import nn

net = nn.Sequential(nn.Linear(3, 2), nn.ReLU(), nn.Linear(2, 1))
first, second, third = torch.randn(1).view(-1, 1), torch.randn(1).view(-1, 1), torch.randn(1).view(-1, 1)
row = torch.tensor([first, second, third])  # reveal: (3,)
with torch.inference_mode():
    print(net(row).shape)
