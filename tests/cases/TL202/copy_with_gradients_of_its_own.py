"""The weights of the averaged copy want gradients as those of the model do. Tried: the scores carried a graph."""
import copy

import torch
from torch import nn

model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 3))
steady = copy.deepcopy(model).eval()
optimizer = torch.optim.Adam(model.parameters())
rows, kinds = torch.randn(64, 6), torch.randint(0, 3, (64,))
for _ in range(20):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(rows), kinds).backward()
    optimizer.step()
    for kept, now in zip(steady.parameters(), model.parameters()):
        kept.data.lerp_(now.data, 0.1)
print(steady(rows).argmax(dim=1)[:5])  # expect: TL202
