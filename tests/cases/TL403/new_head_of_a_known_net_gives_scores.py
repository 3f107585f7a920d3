"""The head that was put on a torchvision net ends in a linear layer, and NLLLoss takes log-probabilities. Running it printed "False"."""

from collections import OrderedDict

import torch
from torch import nn
from torchvision import models

torch.manual_seed(0)
net = models.resnet18()
net.fc = nn.Sequential(
    OrderedDict([
        ("fc1", nn.Linear(512, 16)),
        ("relu", nn.ReLU()),
        ("fc2", nn.Linear(16, 2)),
    ])
)
criterion = nn.NLLLoss()
optimizer = torch.optim.Adam(net.fc.parameters(), lr=0.01)
for _ in range(3):
    loss = criterion(net(torch.rand(4, 3, 32, 32)), torch.tensor([0, 1, 0, 1]))  # expect: TL403
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() > 0)

# before: prints False
# after: prints True
