"""Where a batch has no answer at all, the loss is a written nought that keeps `backward()` from raising. Run: the weights stay for such a batch alone."""

import torch
from torch import nn


class Errors(nn.Module):
    def forward(self, told, wanted):
        known = ~torch.isnan(wanted)
        if known.sum() == 0:
            return torch.tensor(0.0, requires_grad=True)
        return torch.mean((told[known] - wanted[known]) ** 2)


def fit(batches):
    net = nn.Linear(3, 1)
    steps = torch.optim.SGD(net.parameters(), 0.1)
    errors = Errors()
    for rows, wanted in batches:
        steps.zero_grad()
        errors(net(rows), wanted).backward()
        steps.step()
    return net
