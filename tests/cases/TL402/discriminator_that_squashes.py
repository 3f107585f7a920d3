"""Both halves of the GAN's discriminator loss are BCEWithLogitsLoss of what went through sigmoid. Running it printed "0.67"."""

import torch
from torch import nn

torch.manual_seed(5)
generator = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 2))
discriminator = nn.Sequential(
    nn.Linear(2, 16),
    nn.LeakyReLU(0.2),
    nn.Linear(16, 1),
    nn.Sigmoid(),  # expect: TL402
)
adversarial_loss = nn.BCEWithLogitsLoss()
d_optimizer = torch.optim.Adam(discriminator.parameters(), lr=0.002)
real_points = torch.randn(64, 2) * 0.3 + 1
for _ in range(40):
    valid, fake = torch.ones(64, 1), torch.zeros(64, 1)
    samples = generator(torch.randn(64, 4))
    real_loss = adversarial_loss(discriminator(real_points), valid)
    fake_loss = adversarial_loss(discriminator(samples.detach()), fake)
    d_loss = (real_loss + fake_loss) / 2
    d_optimizer.zero_grad()
    d_loss.backward()
    d_optimizer.step()
print(round(d_loss.item(), 2))

# before: prints 0.67
# after: prints 0.51
