"""Each block derives from Sequential and hands its layers to it; none of them depends on the mode.

Running it printed "two answers alike: True".
"""
import torch
from torch import nn


class Block(nn.Sequential):
    def __init__(self, width, out):
        super().__init__(nn.Linear(width, out), nn.LayerNorm(out), nn.ReLU())


torch.manual_seed(0)
net = nn.Sequential(Block(4, 12), Block(12, 2))
torch.save(net.state_dict(), "/tmp/linears.pt")
net.load_state_dict(torch.load("/tmp/linears.pt"))
rows = torch.randn(10, 4)
with torch.no_grad():
    answers = net(rows).softmax(dim=1).numpy()
    again = net(rows).softmax(dim=1).numpy()
print("two answers alike:", bool((answers == again).all()))
