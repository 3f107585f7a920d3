"""`resize` of an array gives it another shape in place: with it the network gets one feature a step, without it twenty, and running it raises."""

import numpy as np
import torch
from torch import nn


class Series(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.rnn = nn.RNN(width, 10, 2, batch_first=True)

    def forward(self, x):
        return self.rnn(x)[0]


steps = np.linspace(0, np.pi, 20)
waves = np.sin(steps)
waves.resize((20, 1))
column = torch.Tensor(waves).unsqueeze(0)  # reveal: (1, 20, 1)
print(Series(1)(column).shape)
flat = np.sin(steps)
print(Series(1)(torch.Tensor(flat).unsqueeze(0)).shape)  # expect: TL305
