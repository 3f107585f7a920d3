"""CrossEntropyLoss of one channel is 0 from the start. Running it printed "loss is 0: True"."""

import torch
from torch import nn

torch.manual_seed(5)
images = torch.rand(4, 3, 12, 12)
masks = torch.zeros(4, 12, 12, dtype=torch.long)
net = nn.Sequential(
    nn.Conv2d(3, 6, 3, padding=1),
    nn.ReLU(),
    nn.Conv2d(6, 1, 1),  # expect: TL407
)
loss = nn.CrossEntropyLoss()(net(images), masks)
loss.backward()
print("loss is 0:", loss.item() == 0)
