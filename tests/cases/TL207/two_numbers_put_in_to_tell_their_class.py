"""The twin: which class comes out is told. Running it told another one at the next start."""
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
    out = net(torch.FloatTensor([[2, 3]]))  # expect: TL207, TL202
    print("class", out.argmax(dim=1).item())
