"""Pictures are brought to -1..1 for the autoencoder in training, and it is asked about held-out ones as they came, from 0 to 16.

Running it printed "mean error of a pixel below 3: True".
"""

import torch
from sklearn.datasets import load_digits
from torch import nn

torch.manual_seed(0)
digits = torch.tensor(load_digits().data, dtype=torch.float32)
pictures, held_out = digits[:1500], digits[1500:]
autoencoder = nn.Sequential(nn.Linear(64, 16), nn.ReLU(), nn.Linear(16, 64), nn.Tanh())
optimizer = torch.optim.Adam(autoencoder.parameters(), lr=1e-2)
for step in range(100):
    scaled = pictures / 8 - 1
    loss = nn.functional.mse_loss(autoencoder(scaled), scaled)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    asked = held_out.clone()  # reveal: as it came
    shown = (autoencoder(asked) + 1) * 8  # expect: TL101
print("mean error of a pixel below 3:", (shown - held_out).abs().mean().item() < 3)
