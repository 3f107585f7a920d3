"""Mixed precision: `scaler.update` is named, so the scale of the loss never follows. Not run on a GPU."""
import torch
from torch import nn

net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu")
print(scaler.get_scale())
for _ in range(3):
    optimizer.zero_grad()
    loss = net(torch.ones(2, 3)).mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update  # expect: TL208
print(scaler.get_scale())
