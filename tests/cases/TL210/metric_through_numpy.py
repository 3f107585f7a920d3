"""numpy computes a metric beside the loss. Running it printed "True True"."""

import numpy as np
import torch
from torch import nn

torch.manual_seed(4)
x = torch.randn(30, 4)
y = x @ torch.ones(4, 1)
net = nn.Linear(4, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for _ in range(10):
    predicted = net(x)
    error = np.abs(predicted.detach().numpy() - y.numpy()).mean()
    loss = (predicted - y).abs().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() > 0, error > 0)
