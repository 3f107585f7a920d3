"""The same listeners in a `defaultdict(list)`; this one puts the network into evaluation mode and back.

Running it, two passes over the same rows gave the same answers.
"""

from collections import defaultdict

import torch
from torch import nn


class Loop:
    def __init__(self, net):
        self.net = net
        self.listeners = defaultdict(list)

    def on(self, event):
        def listen(function):
            self.listeners[event].append(function)
            return function

        return listen

    def run(self, leaves, kinds, epochs):
        optimizer = torch.optim.Adam(self.net.parameters())
        self.net.train()
        for epoch in range(epochs):
            optimizer.zero_grad()
            nn.functional.cross_entropy(self.net(leaves), kinds).backward()
            optimizer.step()
            for function in self.listeners["epoch"]:
                function(self, epoch)


torch.manual_seed(0)
leaves, kinds = torch.randn(60, 4), torch.randint(0, 3, (60,))
loop = Loop(nn.Sequential(nn.Linear(4, 16), nn.Dropout(0.4), nn.Linear(16, 3)))


@loop.on("epoch")
def report(loop, epoch):
    loop.net.eval()
    with torch.no_grad():
        right = loop.net(leaves).argmax(dim=1) == kinds
    print(epoch, right.float().mean().item())
    loop.net.train()


loop.run(leaves, kinds, 5)
