"""The twin: no option asks for the softmax. Run: the loss of a sure and right answer stays above 0.55, as it does behind two of them."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, loss=nn.CrossEntropyLoss()):
        super().__init__()
        self.last = nn.Linear(4, 3)
        self.loss = loss

    def forward(self, rows):
        told = self.last(rows)
        told = torch.softmax(told, dim=1)  # expect: TL401
        return told


def copied():
    return Net()


def fit(batches):
    net = copied()
    steps = torch.optim.SGD(net.parameters(), 0.1)
    for rows, classes in batches:
        steps.zero_grad()
        net.loss(net(rows), classes).backward()
        steps.step()
