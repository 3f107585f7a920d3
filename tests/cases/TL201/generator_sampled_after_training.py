"""The finished generator is asked for one picture in training mode: batch norm takes its statistics from that one.

Running it printed "a point hangs on its batch: True".
"""
import torch
from torch import nn

torch.manual_seed(5)
generator = nn.Sequential(nn.Linear(4, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 2))
critic = nn.Sequential(nn.Linear(2, 32), nn.LeakyReLU(0.2), nn.Linear(32, 1))
generator_steps = torch.optim.Adam(generator.parameters(), lr=1e-3)
critic_steps = torch.optim.Adam(critic.parameters(), lr=1e-3)
criterion = nn.BCEWithLogitsLoss()
real_label, fake_label = torch.ones(64, 1), torch.zeros(64, 1)

for step in range(100):
    real = torch.randn(64, 2) * 0.3 + 2.0
    with torch.no_grad():
        fake = generator(torch.randn(64, 4))
    critic_loss = criterion(critic(real), real_label) + criterion(critic(fake), fake_label)
    critic_steps.zero_grad()
    critic_loss.backward()
    critic_steps.step()

    generator_loss = criterion(critic(generator(torch.randn(64, 4))), real_label)
    generator_steps.zero_grad()
    generator_loss.backward()
    generator_steps.step()

noise = torch.randn(64, 4)
with torch.no_grad():
    all_points = generator(noise)  # expect: TL201  # reveal generator: asked in training mode, with gradients off, for a prediction
    first_half = generator(noise[:32])
print("a point hangs on its batch:", not torch.allclose(all_points[:32], first_half))
