"""The twin: the schedule takes its step. Running it printed "learning rate 0.00625"."""
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
    schedule.step()
print("learning rate", schedule.get_last_lr()[0])
