"""The loop through the parts of the network puts its convolutions to rest, which have no mode, and not its batch norms. Running it moved the running means."""

import torch
from torch import nn


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(4, 4, 3, padding=1)
        self.norm = nn.BatchNorm2d(4)

    def forward(self, x):
        return x + self.norm(self.conv(x)).relu()


class Deep(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Sequential(*[Block() for _ in range(30)])
        self.second = nn.Sequential(*[Block() for _ in range(30)])

    def forward(self, x):
        return self.second(self.first(x)).mean((2, 3))

    def rest(self):
        for part in self.modules():
            if isinstance(part, nn.Conv2d):
                part.eval()


torch.manual_seed(0)
x, y = torch.rand(8, 4, 8, 8), torch.randint(0, 4, (8,))
net = Deep()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
net.train()
net.rest()
nn.functional.cross_entropy(net(x), y).backward()
optimizer.step()
before = net.second[29].norm.running_mean.clone()
with torch.inference_mode():
    print("right:", (net(x).argmax(1) == y).sum().item())  # expect: TL201
print("left alone:", torch.equal(before, net.second[29].norm.running_mean))
