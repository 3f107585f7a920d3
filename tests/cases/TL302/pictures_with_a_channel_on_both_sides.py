"""The pictures get their channel axis before the loss; the mask of shape (8, 8) is broadcast on purpose.

Running it printed "loss below 0.05: True".
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
mask = torch.ones(8, 8).tril()
for step in range(200):
    rebuilt = decoder(encoder(pictures))
    error = (rebuilt - pictures.unsqueeze(1)) ** 2
    loss = (mask * error).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss below 0.05:", loss.item() < 0.05)
