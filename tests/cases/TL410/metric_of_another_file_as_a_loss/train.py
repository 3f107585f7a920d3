"""The metric of another file rounds, and here it is the loss. Running it printed "weights moved: False"."""

import torch
from scoring import jaccard
from torch import nn

torch.manual_seed(0)
images = torch.rand(4, 1, 8, 8)
masks = (images > 0.5).float()
net = nn.Conv2d(1, 1, 3, padding=1)
start = net.weight.detach().clone()
optimizer = torch.optim.Adam(net.parameters(), lr=0.1)
for _ in range(10):
    optimizer.zero_grad()
    loss = 1 - jaccard(net(images), masks)  # expect: TL410
    loss.backward()
    optimizer.step()
print("weights moved:", not torch.equal(start, net.weight.detach()))
