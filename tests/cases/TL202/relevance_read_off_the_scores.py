"""relevance() runs the network with gradients on, but only looks at the scores.

Running it printed "scores: (50,) graph kept: True".
"""
import torch
from torch import nn


def relevance(model, sample):
    model.eval()
    scores = model(sample)  # expect: TL202  # reveal: for a prediction
    top = scores.max(dim=1).values
    return top


torch.manual_seed(8)
x = torch.randn(200, 7)
y = (x[:, 2] > 0).long()
model = nn.Sequential(nn.Linear(7, 16), nn.Tanh(), nn.Dropout(0.1), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(x[:150]), y[:150]).backward()
    optimizer.step()

shown = relevance(model, x[150:])
print("scores:", tuple(shown.shape), "graph kept:", shown.requires_grad)
