"""The loss is computed by numpy and turned into a tensor again. Running it ended in RuntimeError: element 0 of tensors does not require grad and does not
have a grad_fn."""

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
    loss = torch.as_tensor(predicted.detach().numpy() - y.numpy()).abs().mean()
    optimizer.zero_grad()
    loss.backward()  # expect: TL210
    optimizer.step()
print(loss.item() > 0, error > 0)
