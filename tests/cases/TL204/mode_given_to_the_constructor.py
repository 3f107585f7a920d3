"""The constructor writes the mode of the module, which `eval()` sets anew. Running it printed True."""
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, size, training=True):
        super().__init__()
        self.training = training
        self.first, self.second = nn.Linear(size, 8), nn.Linear(8, 2)

    def forward(self, x):
        x = F.relu(self.first(x))
        x = F.dropout(x, 0.3, self.training)
        return self.second(x)


net = Block(4)
net.eval()
with torch.no_grad():
    print(torch.equal(net(torch.ones(2, 4)), net(torch.ones(2, 4))))
