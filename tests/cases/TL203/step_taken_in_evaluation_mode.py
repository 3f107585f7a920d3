"""train() is missing behind the search for the disturbance: the step is taken without dropout.

Running it printed "in training mode: False".
"""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.randn(60, 6)
y = (x[:, 0] > 0).long()
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Dropout(0.4), nn.Linear(16, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for epoch in range(4):
    net.train()
    clean = F.cross_entropy(net(x), y)
    net.eval()
    shift = torch.zeros_like(x).requires_grad_()
    (slope,) = torch.autograd.grad(F.cross_entropy(net(x + shift), y), shift)
    disturbed = net(x + 0.1 * slope.sign())  # expect: TL203  # reveal net: asked in evaluation mode
    loss = clean + F.cross_entropy(disturbed, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("in training mode:", net.training)
