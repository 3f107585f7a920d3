"""The twin: the error itself is made a tensor anew. Run: the weights stay as they were, whatever the batches hold."""

import torch
from torch import nn


class Errors(nn.Module):
    def forward(self, told, wanted):
        known = ~torch.isnan(wanted)
        error = torch.mean((told[known] - wanted[known]) ** 2)
        return torch.tensor(error.item(), requires_grad=True)  # expect: TL410


def fit(batches):
    net = nn.Linear(3, 1)
    steps = torch.optim.SGD(net.parameters(), 0.1)
    errors = Errors()
    for rows, wanted in batches:
        steps.zero_grad()
        errors(net(rows), wanted).backward()
        steps.step()
    return net
