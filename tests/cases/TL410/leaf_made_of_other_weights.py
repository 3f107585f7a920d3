"""A copy of weights is cut off and told to need a gradient, and the loss is computed of it: it is trained. Running it printed True."""

import torch
from torch import nn
import torch.nn.functional as F

torch.manual_seed(0)
encoder = nn.Linear(6, 4)
x, y = torch.randn(20, 6), torch.randint(0, 3, (20,))
head = torch.zeros(4, 3).detach().requires_grad_()
losses = []
for _ in range(20):
    loss = F.cross_entropy(encoder(x) @ head, y)
    loss.backward()
    with torch.no_grad():
        head -= 0.5 * head.grad
        head.grad.zero_()
    losses.append(loss.item())
print(losses[-1] < losses[0])
