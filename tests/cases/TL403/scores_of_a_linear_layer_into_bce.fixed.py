"""BCELoss gets the raw output of the last linear layer, which may be negative. Running it ended in RuntimeError: all elements of input should be between 0
and 1."""

import torch
from torch import nn


class Churn(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(width, 16), nn.ReLU(), nn.Linear(16, 1))

    def forward(self, x):
        return self.layers(x)


torch.manual_seed(0)
x = torch.randn(128, 6)
gone = (x.sum(dim=1, keepdim=True) > 0).float()
model = Churn(6)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(30):
    optimizer.zero_grad()
    out = model(x)
    loss = criterion(out, gone)
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
