"""The output of the discriminator, not its input, is detached. Running it ended in RuntimeError: element 0 of tensors does not require grad and does not
have a grad_fn."""

import torch
from torch import nn

torch.manual_seed(6)
generator, discriminator = nn.Linear(2, 3), nn.Linear(3, 1)
optimizer = torch.optim.Adam(discriminator.parameters(), lr=0.01)
for _ in range(4):
    fake = generator(torch.randn(16, 2))
    judged = discriminator(fake).detach()
    loss = nn.functional.binary_cross_entropy_with_logits(judged, torch.zeros(16, 1))
    optimizer.zero_grad()
    loss.backward()  # expect: TL210
    optimizer.step()
print(loss.item() > 0)

# before: RuntimeError: element 0 of tensors does not require grad and does not have a
# after: prints True
