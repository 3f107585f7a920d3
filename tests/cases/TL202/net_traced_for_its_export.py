"""The net runs once with gradients on, for torch.jit.trace to see its operations: nobody reads what comes out.

Running it printed "bytes written: True".
"""

import io

import torch
from torch import nn

torch.manual_seed(8)
net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
x = torch.randn(64, 4)
for _ in range(20):
    loss = nn.functional.cross_entropy(net(x), x[:, :3].argmax(dim=1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
example = torch.randn(1, 4)
traced = torch.jit.trace(net, example)  # reveal net: in evaluation mode
kept = io.BytesIO()
torch.jit.save(traced, kept)
print("bytes written:", kept.tell() > 0)
