"""log_softmax before nll_loss is what that loss takes. Running it printed "0.05"."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(7)
x = torch.randn(90, 4)
y = x[:, :3].argmax(dim=1)
net = nn.Linear(4, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=3.0)
for _ in range(300):
    optimizer.zero_grad()
    scores = F.log_softmax(net(x), dim=1)  # reveal: log-probabilities
    loss = F.nll_loss(scores, y)  # reveal: of log-probabilities
    loss.backward()
    optimizer.step()
print(round(loss.item(), 2))
