"""Rows are told their domain by a network that nothing trains. Runs with the rows at hand: chance decides."""

import numpy as np
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
    return judge(Reversed.apply(rows, factor))  # expect: TL207, TL202


def unlike(source, target):
    ours = nn.functional.binary_cross_entropy(guess(source), torch.ones(len(source), 1))
    theirs = nn.functional.binary_cross_entropy(guess(target), torch.zeros(len(target), 1))
    return ours + theirs


rows = torch.tensor(np.loadtxt("rows.csv", delimiter=","), dtype=torch.float32)
print((guess(rows) > 0.5).tolist())
