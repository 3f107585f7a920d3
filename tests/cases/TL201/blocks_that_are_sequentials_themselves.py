"""Each block derives from Sequential and hands its layers to it: batch norm and dropout of the blocks are on in the answers.

Running it printed "two answers alike: False".
"""
import torch
from torch import nn


class Block(nn.Sequential):
    def __init__(self, width, out):
        super().__init__(nn.Linear(width, out), nn.BatchNorm1d(out), nn.ReLU(), nn.Dropout(0.3))


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = Block(4, 12), Block(12, 8)
        self.head = nn.Linear(8, 2)

    def forward(self, x):
        return self.head(self.second(self.first(x)))


torch.manual_seed(0)
net = Net()
torch.save(net.state_dict(), "/tmp/blocks.pt")
loaded = Net()
loaded.load_state_dict(torch.load("/tmp/blocks.pt"))
rows = torch.randn(10, 4)
with torch.no_grad():
    answers = loaded(rows).softmax(dim=1).numpy()  # expect: TL201
    again = loaded(rows).softmax(dim=1).numpy()
print("two answers alike:", bool((answers == again).all()))
