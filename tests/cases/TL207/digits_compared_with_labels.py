"""Accuracy on made-up rows with labels, of a network that was never trained. Running it printed "right 0.5 or so: True"."""
import torch
from torch import nn

torch.manual_seed(1)
x = torch.randn(400, 6)
y = (x.sum(dim=1) > 0).long()
net = nn.Linear(6, 2).eval()
with torch.no_grad():
    right = (net(x).argmax(dim=1) == y).float().mean().item()  # expect: TL207
print("right 0.5 or so:", 0.05 < right < 0.95)
