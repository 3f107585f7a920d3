"""A head whose forward pass returns a dictionary with a chance for each lane."""

import torch
from torch import nn


class ExistHead(nn.Module):
    def __init__(self, width, lanes):
        super().__init__()
        self.linear = nn.Linear(width, lanes)

    def forward(self, features):
        return {"exist": torch.sigmoid(self.linear(features))}
