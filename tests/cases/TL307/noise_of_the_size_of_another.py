"""`FloatTensor(x.size())` is a tensor of that size, not of those numbers. Runs."""

import torch

spread = torch.rand(4, 20)
noise = torch.FloatTensor(spread.size()).normal_()
print(noise.mul(spread).shape)
