"""The training step divides bytes by 255, evaluation by 128. Running it printed: right: 0.8."""
import torch
from torch import nn

torch.manual_seed(0)
labels = torch.randint(0, 2, (256,))
bytes_ = torch.randint(0, 100, (256, 6)) + 120 * labels[:, None]
net = nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(60):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(bytes_[:200] / 255), labels[:200])
    loss.backward()
    optimizer.step()
with torch.no_grad():
    halves = bytes_[200:] / 128  # expect: TL103
    print("right:", round((net(halves).argmax(1) == labels[200:]).float().mean().item(), 1))

# before: prints right: 0.8
# after: prints right: 1.0
