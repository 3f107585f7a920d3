"""Without its pooling and its head the network gives maps, which a pooling of one's own takes. Runs (timm 1.0)."""

import timm
import torch
from torch import nn


class Pooled(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = timm.create_model("resnet18")
        width = self.body.fc.in_features
        self.body.global_pool = nn.Identity()
        self.body.fc = nn.Identity()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.head = nn.Linear(width, 11)

    def forward(self, x):
        return self.head(self.pool(self.body(x)).flatten(1))


print(Pooled()(torch.rand(2, 3, 64, 64)).shape)
