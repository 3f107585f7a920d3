"""The twin of many_layers_called_in_order: the last of a dozen layers is linear. Run: BCELoss raises, all elements of input should be between 0 and 1."""

import torch
from torch import nn


class Judge(nn.Module):
    def __init__(self, size, widths):
        super().__init__()
        self.layers = []
        for width in widths:
            self.layers.append(nn.Linear(size, width))
            self.layers.append(nn.ReLU())
            size = width
        self.layers.append(nn.Linear(size, 1))
        self.held = nn.ModuleList(self.layers)

    def forward(self, x):
        out = x
        for layer in self.layers:
            out = layer(out)
        return out.view(-1, 1)


judge = Judge(2, [128] * 5)
out = judge(torch.rand(200, 2))  # reveal: (200, 1)
nn.BCELoss()(out, torch.ones(200, 1)).backward()  # expect: TL403
