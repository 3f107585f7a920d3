"""The validation loss is computed with gradients on, batch after batch, and only its number is used.

Running it printed "validation loss below 1: True graph kept: True"; under inference_mode, "validation loss below 1: True graph kept: False".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def make_loader(n, seed):
    generator = torch.Generator().manual_seed(seed)
    x = torch.rand(n, 3, generator=generator)
    return DataLoader(TensorDataset(x, x.prod(dim=1, keepdim=True)), batch_size=25)


torch.manual_seed(7)
train_loader, valid_loader = make_loader(200, seed=1), make_loader(75, seed=2)
model = nn.Sequential(nn.Linear(3, 24), nn.ReLU(), nn.Linear(24, 1))
criterion = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)

for epoch in range(4):
    model.train()
    for x, y in train_loader:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()

    model.eval()
    total = 0.0
    with torch.inference_mode():
        for x, y in valid_loader:
            loss = criterion(model(x), y)
            total += loss.item()
print("validation loss below 1:", total < 1, "graph kept:", loss.requires_grad)
