"""eval() is called once, before the epochs; each training pass calls train(), and the scoring after it runs in that mode.

Running it printed "the same scores twice: False".
"""
import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6, 30)
        self.second = nn.Linear(30, 2)

    def forward(self, x):
        hidden = F.dropout(torch.relu(self.first(x)), p=0.5, training=self.training)
        return self.second(hidden)


def train_epoch(net, loader, optimizer):
    net.train()
    for xb, yb in loader:
        optimizer.zero_grad()
        F.cross_entropy(net(xb), yb).backward()
        optimizer.step()


@torch.no_grad()
def scores_of(net, loader):
    return torch.cat([net(xb) for xb, _ in loader])  # expect: TL201


torch.manual_seed(1)
x = torch.randn(260, 6)
y = (x[:, 0] * x[:, 1] > 0).long()
train_loader = DataLoader(TensorDataset(x[:200], y[:200]), batch_size=20, shuffle=True)
dev_loader = DataLoader(TensorDataset(x[200:], y[200:]), batch_size=30)
net = Net()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
net.eval()
for epoch in range(3):
    train_epoch(net, train_loader, optimizer)
    once, again = scores_of(net, dev_loader), scores_of(net, dev_loader)
print("the same scores twice:", torch.equal(once, again))

# before: prints the same scores twice: False
# after: prints the same scores twice: True
