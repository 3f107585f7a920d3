"""A detector of torchvision gives losses in training mode alone, so it is validated in it, on purpose.
"""
import torch
from torchvision.models.detection import fasterrcnn_resnet50_fpn


def validate(model, loader):
    model.train()
    total = 0.0
    with torch.no_grad():
        for images, targets in loader:
            losses = model(images, targets)
            total += sum(losses.values()).item()
    return total / len(loader)


model = fasterrcnn_resnet50_fpn(weights=None, num_classes=2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.005)
loader = [([torch.rand(3, 100, 100)], [{"boxes": torch.tensor([[0., 0., 9., 9.]]), "labels": torch.tensor([1])}])]
for epoch in range(2):
    model.train()
    for images, targets in loader:
        losses = sum(model(images, targets).values())
        optimizer.zero_grad()
        losses.backward()
        optimizer.step()
    print(validate(model, loader))
