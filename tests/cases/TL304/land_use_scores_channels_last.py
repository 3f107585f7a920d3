"""A linear head on channels-last pictures gives (N, H, W, C); the loss takes the height for the classes.

# raises: RuntimeError
Running it ended in: size mismatch (got input: [20, 9, 9, 5] , target: [20, 9, 9]
"""
import torch
import torch.nn.functional as F
from torch import nn

LAND_USE = ["water", "wood", "field", "town", "road"]


def make_tiles(n):
    use = torch.randint(0, len(LAND_USE), (n, 9, 9))
    return F.one_hot(use, len(LAND_USE)).float() @ torch.randn(5, 6) + 0.1 * torch.randn(n, 9, 9, 6), use


torch.manual_seed(2)
tiles, use = make_tiles(20)
head = nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, len(LAND_USE)))
optimizer = torch.optim.AdamW(head.parameters(), lr=0.02)
for epoch in range(40):
    optimizer.zero_grad()
    loss = F.cross_entropy(head(tiles), use)  # expect: TL304
    loss.backward()
    optimizer.step()
print("loss below one half:", loss.item() < 0.5)
