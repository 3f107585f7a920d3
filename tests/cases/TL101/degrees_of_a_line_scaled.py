"""The line of degrees is scaled as the training rows are, when it is handed over. Running it printed degrees between -5 and 30."""

import torch
from torch import nn

degrees = torch.tensor([35.7, 55.9, 58.2, 81.9, 56.3, 48.9, 33.9, 21.8]).unsqueeze(1)
celsius = torch.tensor([0.5, 14.0, 15.0, 28.0, 11.0, 8.0, 3.0, -4.0]).unsqueeze(1)
shuffled = torch.randperm(degrees.shape[0])
for_training = shuffled[:-2]
rows = 0.1 * degrees[for_training]
model = nn.Sequential(nn.Linear(1, 13), nn.Tanh(), nn.Linear(13, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
for epoch in range(100):
    loss = nn.functional.mse_loss(model(rows), celsius[for_training])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
line = torch.arange(20.0, 90.0).unsqueeze(1)
with torch.no_grad():
    print(model(0.1 * line).numpy())
