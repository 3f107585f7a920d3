"""What trains sets no mode, so that after each check it has to be training mode again. Run: two checks of one state give two losses."""
import torch
from torch import nn


def train(model, loader, optimizer):
    for x, y in loader:
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()


def check(model, loader):
    total = 0.0
    with torch.no_grad():
        for x, y in loader:
            total += nn.functional.mse_loss(model(x), y).item()  # expect: TL201
    return total / len(loader)


torch.manual_seed(0)
loader = [(torch.randn(8, 4), torch.randn(8, 1)) for _ in range(3)]
model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(3):
    train(model, loader, optimizer)
    print(check(model, loader))

# before: check(model, loader) != check(model, loader)
# after: check(model, loader) == check(model, loader) and model.training
