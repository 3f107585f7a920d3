"""The twin of torch_labels_made_to_fit: eleven classes, none of them ignored, and ten scores. It raises "Target 10 is out of bounds"."""

import torch
from torch import nn

net = nn.Linear(20, 10)  # expect: TL406
x = torch.randn(64, 20)
with torch.no_grad():
    scores = net(x)
marked = torch.randint(0, 11, (64,))
print(nn.CrossEntropyLoss()(scores, marked).item())
