"""The twin: whatever the labels are, the loss is one of classes, over one unit. Run: the loss was 0."""
import torch
import torch.nn.functional as F
from series import labels
from torch import nn


class Forecaster(nn.Module):
    def __init__(self, classes=1):
        super().__init__()
        self.tell = nn.Linear(4, classes)  # expect: TL407

    def forward(self, x):
        return self.tell(x)


net = Forecaster()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(3):
    x, y = torch.rand(8, 4), labels(8)
    out = net(x)
    loss = F.cross_entropy(out, y.argmax(dim=-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
