"""Looks wrong: the net has one unit, and its loss is one of classes. But that is where the labels have a column for each class, and here they have one axis. Run
with labels of one axis: the other loss was taken."""
import torch
import torch.nn.functional as F
from series import labels
from torch import nn


class Forecaster(nn.Module):
    def __init__(self, classes=1):
        super().__init__()
        self.tell = nn.Linear(4, classes)

    def forward(self, x):
        return self.tell(x)


net = Forecaster()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(3):
    x, y = torch.rand(8, 4), labels(8)
    out = net(x)
    if len(y.shape) == 1:
        loss = F.binary_cross_entropy_with_logits(out, y.unsqueeze(-1).float())
    else:
        loss = F.cross_entropy(out, y.argmax(dim=-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
