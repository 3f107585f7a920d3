"""The update is handed over and called by the loop. Not run on a GPU."""
import torch
from torch import nn

net = nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
scaler = torch.amp.GradScaler("cpu")
after_each = [scaler.update]
print(scaler.get_scale())
for _ in range(3):
    optimizer.zero_grad()
    loss = net(torch.ones(2, 3)).mean()
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    for call in after_each:
        call()
print(scaler.get_scale())
