"""The squared error is taken of the predicted class. Running it ended in RuntimeError: element 0 of tensors does not require grad and does not have a
grad_fn."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(2)
weak = torch.randn(64, 5)
strong = weak + 0.3 * torch.randn(64, 5)
stars = (weak[:, 0] > 0).long() + 1
net = nn.Sequential(nn.Linear(5, 16), nn.ReLU(), nn.Linear(16, 4))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for _ in range(10):
    named = net(weak).argmax(dim=1)
    loss = F.mse_loss(named.float(), stars.float())  # expect: TL410
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() > 0)
