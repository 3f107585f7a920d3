"""forward() ends in log_softmax, which is what the loss of log-probabilities takes.

Running it printed "loss below zero: False".
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
        return F.log_softmax(scores, dim=1)


torch.manual_seed(0)
x = torch.randn(80, 16)
y = x[:, :4].argmax(dim=1)
net = Digits()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(10):
    out = net(x)  # reveal: holds log-probabilities
    loss = F.nll_loss(out, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss below zero:", loss.item() < 0)
