"""torch.full((n,), 1) is int64. Running it ended in: Found dtype Long but expected Float"""
import torch
from torch import nn

D = nn.Sequential(nn.Linear(32, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1), nn.Sigmoid())
criterion = nn.BCELoss()
optimizerD = torch.optim.Adam(D.parameters(), lr=2e-4)
real_label = 1
for _ in range(2):
    real = torch.randn(24, 32)
    b_size = real.size(0)
    label = torch.full((b_size,), real_label)
    output = D(real).view(-1)
    errD_real = criterion(output, label)  # expect: TL408
    D.zero_grad()
    errD_real.backward()
    optimizerD.step()

# before: RuntimeError: Found dtype Long but expected Float
# after: errD_real.isfinite()
