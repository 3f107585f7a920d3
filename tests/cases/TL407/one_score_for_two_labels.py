"""A single score in CrossEntropyLoss, and labels of two classes: one defect, said once. Running it raises. # raises: IndexError"""

import torch
from torch import nn

torch.manual_seed(0)
letters, rude = torch.rand(16, 20), torch.randint(0, 2, (16,))
net = nn.Sequential(nn.Linear(20, 8), nn.ReLU(), nn.Linear(8, 1))  # expect: TL407
loss = nn.CrossEntropyLoss()(net(letters), rude)
loss.backward()

# before: IndexError: Target 1 is out of bounds
# after: loss.item() > 0
