"""corrupt() is a method of the module, but only the training loop calls it: dropout spoils the input there on purpose.

Running it printed "twice the same: True".
"""
import torch
import torch.nn.functional as F
from torch import nn


class Denoiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(8, 16), nn.Tanh(), nn.Linear(16, 8))

    def corrupt(self, x):
        return F.dropout(x, 0.3)

    def forward(self, x):
        return self.body(x)


torch.manual_seed(0)
clean = torch.randn(64, 8)
denoiser = Denoiser()
optimizer = torch.optim.Adam(denoiser.parameters(), lr=0.01)
for _ in range(5):
    optimizer.zero_grad()
    F.mse_loss(denoiser(denoiser.corrupt(clean)), clean).backward()
    optimizer.step()
denoiser.eval()
with torch.inference_mode():
    print("twice the same:", torch.equal(denoiser(clean), denoiser(clean)))
