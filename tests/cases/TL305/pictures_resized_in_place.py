"""Pictures are re-cut in place to the 784 numbers that the layer takes. Running it printed torch.Size([64, 10])."""
import torch
from torch import nn

layer = nn.Linear(784, 10)
pictures = torch.rand(64, 1, 28, 28)
pictures.resize_(64, 784)
print(layer(pictures).shape)
