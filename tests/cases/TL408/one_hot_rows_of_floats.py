"""The one-hot rows are floats. Running it printed "0.5"."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(2)
x = torch.randn(64, 6)
rows = F.one_hot(x[:, :4].argmax(dim=1), num_classes=4).float()  # reveal: float32
net = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 4))
criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for _ in range(60):
    loss = criterion(net(x), rows)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
