"""A drawing helper takes softmax of a single unit. Run, it gave label 0 for all rows."""

import torch
from torch import nn


def boundary(model, rows, labels):
    model.eval()
    with torch.inference_mode():
        scores = model(rows)
    chosen = torch.softmax(scores, dim=1).argmax(dim=1)  # expect: TL407  # unrepaired
    return chosen


torch.manual_seed(0)
rows = torch.randn(60, 2)
labels = (rows.sum(1) > 0).float()
model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1))
optimizer = torch.optim.Adam(model.parameters())
for _ in range(20):
    loss = nn.functional.binary_cross_entropy_with_logits(model(rows).squeeze(1), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(boundary(model, rows, labels).mean())
