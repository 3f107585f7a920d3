"""Gradients are switched by torch.set_grad_enabled(training): off in the validation pass.

Running it printed "validation loss below 1: True graph kept: False".
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
    for training in (True, False):
        model.train(training)
        torch.set_grad_enabled(training)
        total = 0.0
        for x, y in train_loader if training else valid_loader:
            loss = criterion(model(x), y)
            if training:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            total += loss.item()
print("validation loss below 1:", total < 1, "graph kept:", loss.requires_grad)
