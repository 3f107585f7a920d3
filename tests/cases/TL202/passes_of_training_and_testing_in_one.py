"""One function trains and tests, as it is told: training takes gradients of the very call that testing makes. Running it printed "trained: True"."""
import torch
from torch import nn

net = nn.Linear(6, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
before = net.weight.clone()


def run(batches, train):
    for x, y in batches:
        out = net(x)
        if train:
            optimizer.zero_grad()
            nn.functional.cross_entropy(out, y).backward()
            optimizer.step()
        else:
            print("right:", (out.argmax(1) == y).sum().item() >= 0)


data = [(torch.randn(4, 6), torch.randint(0, 2, (4,)))]
run(data, train=True)
run(data, train=False)
print("trained:", not torch.equal(before, net.weight))
