"""The labels are collated as a column, (6, 1), and the criterion takes them as (6,).

# raises: RuntimeError
"""
import torch
from torch import nn

net = nn.Sequential(nn.Linear(20, 4), nn.LogSoftmax(dim=1))
labels = torch.tensor([[each] for each in (0, 1, 2, 3, 0, 1)])
loss = nn.NLLLoss()(net(torch.randn(6, 20)), labels)  # expect: TL301
# says: give the target shape (6,)
