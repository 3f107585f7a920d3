"""The samples are detached for the discriminator, whose own weights need the gradient. Running it printed "True"."""

import torch
from torch import nn

torch.manual_seed(6)
generator, discriminator = nn.Linear(2, 3), nn.Linear(3, 1)
optimizer = torch.optim.Adam(discriminator.parameters(), lr=0.01)
for _ in range(4):
    fake = generator(torch.randn(16, 2))
    judged = discriminator(fake.detach())
    loss = nn.functional.binary_cross_entropy_with_logits(judged, torch.zeros(16, 1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() > 0)
