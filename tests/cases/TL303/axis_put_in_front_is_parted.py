"""An axis of one element is put in front, and is then to be parted into groups of five.

`look(torch.randn(2, 5, 8, 12))` raised: unflatten: Provided sizes [-1, 5] don't multiply up to the size of dim 0 (1) in the input tensor.
"""

from torch import nn


class Pooled(nn.Module):
    def __init__(self):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool1d(1)

    def forward(self, x):
        return self.pool(x).reshape(-1, 8).mean(dim=0).unsqueeze(0)


class Patients(nn.Module):
    def __init__(self):
        super().__init__()
        self.pooled = Pooled()

    def forward(self, x):
        return self.pooled(x.flatten(0, 1)).unflatten(0, [-1, 5])  # expect: TL303


def look(x):
    return Patients()(x).shape
