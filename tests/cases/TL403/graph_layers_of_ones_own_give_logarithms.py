"""The same layers by hand, whose scores become log-probabilities at the end. Running it printed "below zero False"."""

import torch
import torch.nn.functional as F
from torch import nn


class Spread(nn.Module):
    def __init__(self, width, out):
        super().__init__()
        self.kernel = nn.Parameter(torch.randn(width, out) / width**0.5)
        self.offset = nn.Parameter(torch.zeros(out))

    def forward(self, nodes, links):
        return torch.sparse.mm(links, torch.mm(nodes, self.kernel)) + self.offset


class Papers(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = Spread(9, 16)
        self.second = Spread(16, 4)

    def forward(self, nodes, links):
        return F.log_softmax(self.second(torch.relu(self.first(nodes, links)), links), dim=1)


torch.manual_seed(0)
links = torch.eye(30).to_sparse()
nodes, topics = torch.rand(30, 9), torch.arange(30) % 4
net = Papers()
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(60):
    out = net(nodes, links)
    loss = F.nll_loss(out[:20], topics[:20])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("below zero", loss.item() < 0)
