"""The network is trained in a loop of the script, and put to rest: whoever asks it for gradients behind that wants an answer explained.

Running it printed "trained at rest: False".
"""

import torch
from torch import nn


class Explained:
    def __init__(self, net):
        self.net = net

    def __call__(self, x, wanted):
        self.net.zero_grad()
        scores = self.net(x)
        scores[0, wanted].backward()
        return self.net[0].weight.grad.abs().sum(dim=0)


rows, labels = torch.randn(100, 4), torch.randint(0, 2, (100,))
net = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.2), nn.Linear(8, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
at_rest = False
for epoch in range(5):
    net.train()
    for x, y in zip(rows.split(10), labels.split(10)):
        at_rest = at_rest or not net.training
        loss = nn.functional.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    net.eval()
    with torch.no_grad():
        print((net(rows).argmax(dim=1) == labels).float().mean())
print("trained at rest:", at_rest)

explained = Explained(net)
for at in [3, 5, 8]:
    print(explained(rows[at].unsqueeze(0), int(labels[at])))
