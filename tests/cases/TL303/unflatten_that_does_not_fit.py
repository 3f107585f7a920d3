"""24 features are unflattened to 5 x 5. Running it ended in: unflatten: Provided sizes [5, 5] don't multiply up to the size of dim 1 (24)"""
import torch
from torch import nn
import torch.nn.functional as F

x = torch.randn(8, 30)
net = nn.Sequential(nn.Linear(30, 24), nn.Unflatten(1, (5, 5)))  # expect: TL303
print(net(x).shape)
