"""The constructor keeps a flag of its own, which `eval()` leaves alone. Running it printed False."""
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, size, drops=True):
        super().__init__()
        self.drops = drops
        self.first, self.second = nn.Linear(size, 8), nn.Linear(8, 2)

    def forward(self, x):
        x = F.relu(self.first(x))
        x = F.dropout(x, 0.3, self.drops)  # expect: TL204
        return self.second(x)


net = Block(4)
net.eval()
with torch.no_grad():
    print(torch.equal(net(torch.ones(2, 4)), net(torch.ones(2, 4))))
