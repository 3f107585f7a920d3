"""The twin: mean and spread of many passes over one input are taken, so dropout is on on purpose. Running it printed "there is a spread: True"."""
import torch
import torch.nn.functional as F
from torch import nn


class Tide(nn.Module):
    def __init__(self):
        super().__init__()
        self.inner = nn.Linear(2, 32)
        self.outer = nn.Linear(32, 1)

    def forward(self, x):
        return self.outer(F.dropout(torch.relu(self.inner(x)), 0.1, training=True))


torch.manual_seed(0)
x = torch.randn(40, 2)
tide = Tide()
optimizer = torch.optim.Adam(tide.parameters(), lr=0.01)
for _ in range(20):
    optimizer.zero_grad()
    F.mse_loss(tide(x), x[:, :1]).backward()
    optimizer.step()
tide.eval()
with torch.no_grad():
    passes = torch.stack([tide(x[:3]) for _ in range(30)])
print("there is a spread:", bool(passes.std(dim=0).sum() > 0))
