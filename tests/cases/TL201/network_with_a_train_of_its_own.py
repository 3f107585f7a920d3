"""The class calls its training `train`, which is what `eval()` calls to switch the mode. Running it printed two different answers; with `net.eval()` ahead of them it
raised "Net.train() missing 1 required positional argument: 'epochs'".
"""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.5)
        self.head = nn.Linear(4, 20)

    def forward(self, x):
        return self.head(self.drop(x))

    def train(self, data, epochs):
        optimizer = torch.optim.Adam(self.parameters())
        for _ in range(epochs):
            for x, y in data:
                optimizer.zero_grad()
                nn.functional.cross_entropy(self(x), y).backward()
                optimizer.step()


rows = torch.randn(30, 4)
net = Net()
net.train([(rows, torch.randint(0, 20, (30,)))], 3)
with torch.no_grad():
    print(net(rows).argmax(dim=1))  # expect: TL201  # unrepaired
    print(net(rows).argmax(dim=1))

# says: its own `train` makes `eval()` raise; give that another name, and call `eval()` first
