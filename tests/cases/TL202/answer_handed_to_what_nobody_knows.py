"""The twin of `number_written_into_a_table`: the answer itself is handed on, and whoever gets it may take gradients."""
import torch
from rewards import Judge
from torch import nn

net = nn.Linear(4, 1)
optimizer = torch.optim.Adam(net.parameters())
judge = Judge(optimizer)


def note(rows):
    for row in rows:
        judge.follow([net(row)])


note(torch.randn(5, 4))
