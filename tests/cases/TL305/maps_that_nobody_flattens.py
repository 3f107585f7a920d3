"""The maps go to the layer as they are. Running it raised RuntimeError: mat1 and mat2 shapes cannot be multiplied (256x8 and 512x32)."""

import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 16, kernel_size=3, padding=1),
    nn.Tanh(),
    nn.MaxPool2d(2),
    nn.Conv2d(16, 8, kernel_size=3, padding=1),
    nn.MaxPool2d(2),
    nn.Linear(8 * 8 * 8, 32),  # expect: TL305
    # says: give it those axes flattened
    nn.Tanh(),
    nn.Linear(32, 2),
)
print(model(torch.rand(4, 3, 32, 32)).shape)
