"""A tensor of the numbers 4 and 20 is two numbers long: torch raises."""

import torch

spread = torch.rand(4, 20)
noise = torch.FloatTensor([4, 20]).normal_()
print(noise.mul(spread).shape)  # expect: TL307
