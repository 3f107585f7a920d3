"""The averaged weights live in a deep copy, made while the model is in training mode; eval() is called on the original alone.
Running it, two looks at the same rows through the copy gave other numbers of hits.
"""
import copy

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

x, y = torch.randn(400, 8), torch.randint(0, 3, (400,))
train_loader = DataLoader(TensorDataset(x[:300], y[:300]), batch_size=32, shuffle=True)
test_loader = DataLoader(TensorDataset(x[300:], y[300:]), batch_size=50)
model = nn.Sequential(nn.Linear(8, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Dropout(0.3), nn.Linear(32, 3))
ema = copy.deepcopy(model)
for p in ema.parameters():
    p.requires_grad_(False)
optimizer = torch.optim.AdamW(model.parameters())
for epoch in range(5):
    model.train()
    for xb, yb in train_loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(xb), yb).backward()
        optimizer.step()
        with torch.no_grad():
            for e, p in zip(ema.parameters(), model.parameters()):
                e.mul_(0.99).add_(p, alpha=0.01)
    model.eval()
    with torch.no_grad():
        hits = sum((ema(xb).argmax(1) == yb).sum().item() for xb, yb in test_loader)  # expect: TL201
    print(hits / 100)
