"""The first scores are added to those of two batches put together: torch raises."""

import torch
from torch import nn

model = nn.Linear(6, 2)
model.eval()
with torch.no_grad():
    first, second = model(torch.rand(5, 6)), model(torch.rand(5, 6))
both = torch.cat((first, second), dim=0)
total = first + both  # expect: TL307
print(total.shape)
