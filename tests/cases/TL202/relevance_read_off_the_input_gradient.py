"""relevance() runs the network with gradients on because it takes the gradient of a score with respect to the input.

Running it printed "most relevant feature: 2".
"""
import torch
from torch import nn


def relevance(model, sample):
    model.eval()
    sample = sample.clone().requires_grad_()
    scores = model(sample)  # reveal: to be differentiated
    top = scores.max(dim=1).values
    top.sum().backward()
    return sample.grad.abs()


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
print("most relevant feature:", shown.mean(dim=0).argmax().item())
