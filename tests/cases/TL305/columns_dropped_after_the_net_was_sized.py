"""Net(in_features=8) is given tables of 7 columns (one was dropped): the first Linear raises; the number comes in with the call."""

import numpy as np
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, in_features, hidden=16):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(in_features, hidden), nn.ReLU(), nn.Linear(hidden, 1))

    def forward(self, x):
        return self.layers(x).squeeze(-1)


table = np.random.default_rng(0).normal(size=(120, 8)).astype("float32")
features = torch.from_numpy(table[:, 1:])
prices = torch.from_numpy(table[:, 0])
net = Net(in_features=8)  # expect: TL305
#                     ^
loss = nn.functional.mse_loss(net(features), prices)
loss.backward()

# before: RuntimeError: mat1 and mat2 shapes cannot be multiplied (120x7 and 8x16)
# after: loss.isfinite()
