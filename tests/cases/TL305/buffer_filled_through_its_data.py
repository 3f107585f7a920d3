"""The buffer is filled through its `data`, which leaves its size: three channels, of which the layer takes one. Running it raised: "expected input[16, 3, 32, 32]
to have 1 channels, but got 3 channels instead"."""

import torch
from torch import nn

layer = nn.Conv2d(1, 8, 3)  # expect: TL305
buffer = torch.FloatTensor(16, 3, 32, 32)
buffer.data.fill_(0)
layer(buffer)
