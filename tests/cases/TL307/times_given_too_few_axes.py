"""The loop stops an axis too early. Running it raised "The size of tensor a (10) must match the size of tensor b (3) at non-singleton dimension 1"; so does a loop
that leaves the shape as it is. Twin of times_given_the_axes_of_a_picture.
"""

import sys

import torch


def noised(x, t):
    while len(t.shape) < 3:
        t = t.unsqueeze(-1)
    return torch.exp(t) * x  # expect: TL307


def faded(x, t, times):
    for _ in range(times):
        t = t / 2
    return t[:, None] * x  # expect: TL307


pictures = torch.rand(10, 3, 8, 8)
print(noised(pictures, torch.rand(10)).shape)
print(faded(pictures, torch.rand(10), 2 + len(sys.argv)).shape)
