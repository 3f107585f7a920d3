"""The row that is asked about was written down, and the training mean and deviation are taken from it as from the training rows."""
import numpy as np
import torch
from torch import nn

rows = torch.FloatTensor(np.array([[1.0, 1.1], [2.0, 1.2], [3.0, 1.3], [4.0, 1.4]]))
worth = torch.FloatTensor([[11.0], [12.0], [13.0], [14.0]])
asked = torch.FloatTensor([10.0, 1.3])
asked = (asked - torch.mean(rows)) / torch.std(rows)
rows = (rows - torch.mean(rows)) / torch.std(rows)
model = nn.Sequential(nn.Linear(2, 4), nn.Linear(4, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.001)
for _ in range(100):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(rows), worth).backward()
    optimizer.step()
with torch.no_grad():
    print(model(asked).item())
