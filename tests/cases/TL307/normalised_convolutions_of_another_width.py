"""Convolutions whose weights are normalised widen 8 channels to 12, and the shortcut adds the 8. Running it raises. # raises: RuntimeError"""

import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm


class Dilated(nn.Module):
    def __init__(self, wide, out, gap):
        super().__init__()
        self.inner = weight_norm(nn.Conv1d(wide, out, 3, padding=gap, dilation=gap))
        self.outer = nn.utils.spectral_norm(nn.Conv1d(out, out, 3, padding=gap, dilation=gap))

    def forward(self, waves):
        return torch.relu(self.outer(torch.relu(self.inner(waves))) + waves)  # expect: TL307


net = nn.Sequential(nn.Conv1d(2, 8, 1), Dilated(8, 8, 1), Dilated(8, 12, 2))
print(net(torch.rand(4, 2, 30)).shape)
