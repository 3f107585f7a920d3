"""The whole batch is kept, so axis 0 holds pictures. Running it printed torch.Size([5, 8, 8])."""

import torch
from torch import nn

net = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 5, 1))
pictures, kinds = torch.rand(4, 3, 8, 8), torch.randint(0, 5, (4, 8, 8))
optimizer = torch.optim.Adam(net.parameters())
for _ in range(2):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(pictures), kinds).backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    scores = net(pictures)
predictions = scores.argmax(0)  # expect: TL308
print(predictions.shape)
