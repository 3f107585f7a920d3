"""`schedule.step` stands at the end of each epoch without parentheses. Running it printed "learning rate 0.1"."""
import torch
from torch import nn

torch.manual_seed(2)
x, y = torch.randn(40, 2), torch.randn(40, 1)
model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
schedule = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
for epoch in range(4):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(x), y).backward()
    optimizer.step()
    schedule.step  # expect: TL208
    # says: the learning rate stays as it is
print("learning rate", schedule.get_last_lr()[0])

# before: prints learning rate 0.1
# after: prints learning rate 0.006
