"""Whoever builds the network says whether it gives scores, and hands in the loss beside that. Run with the option as it stands: the loss gets scores."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, loss=nn.CrossEntropyLoss(), gives_scores=True):
        super().__init__()
        self.last = nn.Linear(4, 3)
        self.loss = loss
        self.gives_scores = gives_scores

    def forward(self, rows):
        told = self.last(rows)
        if not self.gives_scores:
            told = torch.softmax(told, dim=1)
        return told


def copied(net):
    return Net(gives_scores=net.gives_scores)


def fit(net, batches):
    net = copied(net)
    steps = torch.optim.SGD(net.parameters(), 0.1)
    for rows, classes in batches:
        steps.zero_grad()
        net.loss(net(rows), classes).backward()
        steps.step()
