"""Convolutions whose weights are normalised keep their 8 channels, which the shortcut adds. Running it printed "torch.Size([4, 8, 30])"."""

import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm


class Dilated(nn.Module):
    def __init__(self, wide, out, gap):
        super().__init__()
        self.inner = weight_norm(nn.Conv1d(wide, out, 3, padding=gap, dilation=gap))
        self.outer = nn.utils.spectral_norm(nn.Conv1d(out, out, 3, padding=gap, dilation=gap))

    def forward(self, waves):
        return torch.relu(self.outer(torch.relu(self.inner(waves))) + waves)


net = nn.Sequential(nn.Conv1d(2, 8, 1), Dilated(8, 8, 1), Dilated(8, 8, 2))
heard = net(torch.rand(4, 2, 30))  # reveal: (4, 8, 30)
print(heard.shape)
