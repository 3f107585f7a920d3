"""Looks wrong: the buffer was made for three channels, and the layer takes one. But a helper makes it as large as each batch. In the first releases of PyTorch,
for which such code was written, `x.data.resize_` gave `x` itself another size; running it with 2.14 it kept its own."""

import torch
from torch import nn


def load(buffer, batch):
    buffer.data.resize_(batch.size()).copy_(batch)


layer = nn.Conv2d(1, 8, 3)
buffer = torch.FloatTensor(16, 3, 32, 32)
print(buffer.shape)  # reveal buffer: (16, 3, 32, 32)
load(buffer, torch.zeros(4, 1, 32, 32))
layer(buffer)
