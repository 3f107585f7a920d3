"""Three layers of two kinds, then the last: it is built for six numbers and gets three.

Run: RuntimeError, mat1 and mat2 shapes cannot be multiplied (2x3 and 6x2).
"""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential()
        for number in range(3):
            if number % 3 == 1:
                self.body.append(nn.Linear(3, 3))
            else:
                self.body.append(nn.Tanh())
        self.body.append(nn.Linear(6, 2))  # expect: TL305

    def forward(self, x):
        return self.body(x)


print(Net()(torch.rand(2, 3)).shape)
