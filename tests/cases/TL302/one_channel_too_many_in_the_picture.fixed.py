"""The decoder gives (N, 1, 8, 8), the pictures are (N, 8, 8): each picture is compared with every other one.

Running it printed "loss below 0.05: False"; with one shape for both, "loss below 0.05: True".
"""

import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")
torch.manual_seed(9)
kind = torch.arange(48) % 2
pictures = torch.where(kind.view(-1, 1, 1) == 1, torch.eye(8), 1 - torch.eye(8))

encoder = nn.Sequential(nn.Flatten(), nn.Linear(64, 4), nn.ReLU())
decoder = nn.Sequential(nn.Linear(4, 64), nn.Unflatten(1, (1, 8, 8)))
optimizer = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()], lr=0.02)
criterion = nn.MSELoss()
for step in range(200):
    rebuilt = decoder(encoder(pictures))
    loss = criterion(rebuilt.reshape(pictures.shape), pictures)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss below 0.05:", loss.item() < 0.05)
