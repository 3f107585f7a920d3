"""The layers of the net are of a class that is not in view, so it is no exercise: nothing goes backward through what was computed without gradients.

Running it with a layer of four numbers raised RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn.
"""
import torch
from torch import nn

from layers import Mixer


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.mixer = Mixer(4)

    def forward(self, x):
        return self.mixer(x)


net = Net()
with torch.no_grad():
    loss = nn.functional.cross_entropy(net(torch.randn(8, 4)), torch.arange(8) % 4)
loss.backward()  # expect: TL210
