"""The loss that tells two domains apart is tried on noise, and looked at. Running it printed a number near 1.4."""

import torch
from torch import nn
from torch.autograd import Function


class Reversed(Function):
    @staticmethod
    def forward(ctx, x, factor):
        ctx.factor = factor
        return x.view_as(x)

    @staticmethod
    def backward(ctx, gradient):
        return gradient.neg() * ctx.factor, None


def guess(rows, factor=1.0):
    judge = nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.Linear(4, 1), nn.Sigmoid())
    return judge(Reversed.apply(rows, factor))  # allow: TL202


def unlike(source, target):
    ours = nn.functional.binary_cross_entropy(guess(source), torch.ones(len(source), 1))
    theirs = nn.functional.binary_cross_entropy(guess(target), torch.zeros(len(target), 1))
    return ours + theirs


print(unlike(torch.randn(5, 6), torch.randn(5, 6)))
