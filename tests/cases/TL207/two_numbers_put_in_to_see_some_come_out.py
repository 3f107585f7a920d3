"""Looks wrong: the network is as it was made; two numbers are put in, and what comes out is shown: whoever reads it looks at how many there are.
Running it printed three numbers that sum to one."""
import torch
from torch import nn


class Pipe(nn.Module):
    def __init__(self, inputs, classes):
        super().__init__()
        self.pipe = nn.Sequential(nn.Linear(inputs, 5), nn.ReLU(), nn.Linear(5, classes), nn.Softmax(dim=1))

    def forward(self, x):
        return self.pipe(x)


if __name__ == "__main__":
    net = Pipe(inputs=2, classes=3)
    print(net)
    out = net(torch.FloatTensor([[2, 3]]))  # expect: TL202
    print(out)
