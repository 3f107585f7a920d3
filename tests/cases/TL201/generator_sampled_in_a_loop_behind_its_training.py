"""Behind its training a generator draws pictures in a loop of its own, still in training mode: each picture hangs on the others of its batch.

Running it printed "the same noise in another batch gives the same picture: False".
"""

import torch
from torch import nn

torch.manual_seed(0)
generator = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))
critic = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
generator_steps, critic_steps = torch.optim.Adam(generator.parameters()), torch.optim.Adam(critic.parameters())
criterion = nn.BCEWithLogitsLoss()

for epoch in range(2):
    real, fake = torch.randn(6, 4), generator(torch.randn(6, 8))
    critic_steps.zero_grad()
    (criterion(critic(real), torch.ones(6, 1)) + criterion(critic(fake.detach()), torch.zeros(6, 1))).backward()
    critic_steps.step()
    generator_steps.zero_grad()
    criterion(critic(fake), torch.ones(6, 1)).backward()
    generator_steps.step()
    with torch.no_grad():
        print("so far:", generator(torch.randn(3, 8)).mean().item() < 10)

noise, pictures = torch.randn(8), []
for others in (torch.zeros(2, 8), torch.ones(2, 8)):
    with torch.no_grad():
        pictures.append(generator(torch.cat([noise[None], others]))[0])  # expect: TL201  # says: (information)
print("the same noise in another batch gives the same picture:", torch.equal(*pictures))

# after: prints the same noise in another batch gives the same picture: True
