"""The layer that the hook is hung in is looked up in a network that is not in view. What the hook keeps is what the last pass gave, all the same.

Running it with a network of one layer of 16 units printed torch.Size([4, 2]).
"""
import torch
from torch import nn

from networks import get_body


class Wrapper(nn.Module):
    def __init__(self, at):
        super().__init__()
        self.body = get_body()
        self.kept = torch.empty(0)
        layer = dict([*self.body.named_modules()])[at] if isinstance(at, str) else list(self.body.children())[at]
        layer.register_forward_hook(self.keep)

    def keep(self, layer, given, output):
        self.kept = output.flatten(1)

    def forward(self, x):
        self.body(x)
        return self.kept


class Never(nn.Module):
    """Nothing is hung in."""

    def __init__(self):
        super().__init__()
        self.body = get_body()
        self.kept = torch.empty(0)

    def forward(self, x):
        self.body(x)
        return self.kept


print(nn.Sequential(Wrapper(0), nn.BatchNorm1d(16), nn.Linear(16, 2))(torch.rand(4, 8)).shape)
print(nn.Sequential(Never(), nn.BatchNorm1d(16))(torch.rand(4, 8)).shape)  # expect: TL305
