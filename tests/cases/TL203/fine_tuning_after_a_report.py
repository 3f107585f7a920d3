"""Two phases: after the first a report is made in evaluation mode, and the second trains on in it. Running it printed "second phase in training mode: False"."""
import torch
from torch import nn

torch.manual_seed(2)
x = torch.randn(120, 6)
y = x[:, :1] * 2 - 1
net = nn.Sequential(nn.Linear(6, 20), nn.BatchNorm1d(20), nn.ReLU(), nn.Linear(20, 1))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for step in range(30):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(x), y).backward()
    optimizer.step()

net.eval()
with torch.inference_mode():
    print("error falls:", nn.functional.mse_loss(net(x), y).item() < 10)

slow = torch.optim.SGD(net.parameters(), lr=0.001)
for step in range(30):
    slow.zero_grad()
    nn.functional.mse_loss(net(x), y).backward()  # expect: TL203
    slow.step()
print("second phase in training mode:", net.training)

# before: prints second phase in training mode: False
# after: prints second phase in training mode: True
