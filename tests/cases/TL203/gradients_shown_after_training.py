"""After training, gradients of single scores are looked at in evaluation mode, and no step is taken. Running it printed sums of gradients."""

import torch
from torch import nn

torch.manual_seed(0)
rows = torch.randn(40, 5)
labels = (rows[:, 0] > 0).long()
model = nn.Sequential(nn.Linear(5, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(model.parameters())
for epoch in range(3):
    model.train()
    loss = nn.functional.cross_entropy(model(rows), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        print((model(rows).argmax(1) == labels).float().mean())

for row in rows.split(10):
    scores = model(row)
    model.zero_grad()
    scores[0, 1].backward()
    print(model[0].weight.grad.abs().sum())
