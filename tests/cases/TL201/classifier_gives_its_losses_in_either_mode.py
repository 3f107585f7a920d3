"""A classifier of torchvision gives scores in either mode: its validation loss belongs into evaluation mode.

Running it printed "a validation loss: True".
"""

import torch
from torch.nn.functional import cross_entropy
from torchvision.models import mobilenet_v3_small


def validate(model, loader):
    model.train()
    total = 0.0
    with torch.no_grad():
        for pictures, targets in loader:
            loss = cross_entropy(model(pictures), targets)  # expect: TL201  # reveal model: asked in training mode, with gradients off
            total += loss.item()
    return total / len(loader)


torch.manual_seed(0)
model = mobilenet_v3_small(weights=None, num_classes=2)
optimizer = torch.optim.SGD(model.parameters(), lr=1e-4)
loader = [(torch.rand(4, 3, 64, 64), torch.tensor([0, 1, 1, 0]))]
for epoch in range(1):
    model.train()
    for pictures, targets in loader:
        losses = cross_entropy(model(pictures), targets)
        optimizer.zero_grad()
        losses.backward()
        optimizer.step()
    print("a validation loss:", validate(model, loader) > 0)
