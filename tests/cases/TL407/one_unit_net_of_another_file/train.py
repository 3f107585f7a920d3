"""The net of another file gives one score, and the loss here is for classes. Running it printed "loss is 0: True"."""

import torch
from net import Regressor
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(30, 6), torch.zeros(30, dtype=torch.long)
net = Regressor()
loss = nn.CrossEntropyLoss()(net(x), y)  # expect: TL407  # unrepaired
loss.backward()
print("loss is 0:", loss.item() == 0)
