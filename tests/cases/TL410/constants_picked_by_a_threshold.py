"""torch.where picks constants by a threshold on the output. Running it ended in: element 0 of tensors does not require grad."""

import torch
from torch import nn
import torch.nn.functional as F

net = nn.Linear(4, 1)
x, y = torch.randn(20, 4), torch.rand(20, 1).round()
hard = torch.where(torch.sigmoid(net(x)) > 0.5, torch.ones(20, 1), torch.zeros(20, 1))
loss = F.mse_loss(hard, y)  # expect: TL410
loss.backward()
