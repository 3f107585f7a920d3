"""Looks wrong: the net is handed single rows without a batch axis; `vmap` puts one in front of each operation. Running it gave (8, 3)."""
import torch
from torch import nn

net = nn.Sequential(nn.Linear(10, 6), nn.ReLU(), nn.Linear(6, 3))
net.load_state_dict(torch.load("net.pt"))
net.eval()
with torch.inference_mode():
    scores = torch.vmap(net)(torch.rand(8, 10))  # reveal: (8, 3)
print(scores.argmax(dim=1))
