"""The twin: the one that the gradients are taken of takes a step, and the other is judged. Run: what the first learned changes nothing of the score."""

import torch
from torch import nn


class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(4, 2)

    def forward(self, rows):
        return self.last(rows)


def fresh():
    torch.manual_seed(0)
    return Small()


def score(rows, classes):
    whole, half = fresh(), fresh()
    steps = torch.optim.SGD(whole.parameters(), 0.1)
    nn.functional.cross_entropy(whole(rows), classes).backward()
    steps.step()
    told = half(rows).argmax(dim=1)  # expect: TL207
    return (told == classes).float().mean()
