"""The whole network gives 1000 scores, of which the pooling makes one number of all rows. Running it (timm 1.0) ended in: mat1 and mat2 shapes cannot be multiplied (1x1 and 1000x11)"""

import timm
import torch
from torch import nn


class Pooled(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = timm.create_model("resnet18")
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.head = nn.Linear(1000, 11)  # expect: TL305  # unrepaired

    def forward(self, x):
        return self.head(self.pool(self.body(x)).flatten(1))


print(Pooled()(torch.rand(2, 3, 64, 64)).shape)
