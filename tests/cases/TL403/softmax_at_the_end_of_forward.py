"""forward() ends in softmax, and the loss takes log-probabilities: it falls below zero.

Running it printed "loss below zero: True".
"""

import torch
import torch.nn.functional as F
from torch import nn


class Digits(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(16, 32)
        self.out = nn.Linear(32, 4)

    def forward(self, x):
        scores = self.out(torch.relu(self.hidden(x)))
        return F.softmax(scores, dim=1)


torch.manual_seed(0)
x = torch.randn(80, 16)
y = x[:, :4].argmax(dim=1)
net = Digits()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(10):
    out = net(x)  # reveal: holds probabilities
    loss = F.nll_loss(out, y)  # expect: TL403
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss below zero:", loss.item() < 0)
