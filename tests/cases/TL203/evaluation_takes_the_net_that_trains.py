"""evaluate() switches the net that trains into evaluation mode, so from the second epoch on it is trained without dropout.

Running it printed "trained with dropout to the end: False".
"""

import torch
from torch import nn


def build():
    return nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Dropout(0.5), nn.Linear(32, 3))


def evaluate(trained, x, y):
    net = trained
    net.eval()
    with torch.no_grad():
        return (net(x).argmax(dim=1) == y).float().mean().item()


torch.manual_seed(3)
x = torch.randn(200, 6)
y = x[:, :3].argmax(dim=1)
net = build()
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(5):
    scores = net(x[:150])  # expect: TL203  # reveal net: asked in evaluation mode, to be differentiated
    loss = nn.functional.cross_entropy(scores, y[:150])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    accuracy = evaluate(net, x[150:], y[150:])
print("trained with dropout to the end:", net.training)
