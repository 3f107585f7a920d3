"""The validation loss of a detector: a network of unknown make is handed labels too and gives its losses, which it gives in training mode alone.

Run with torchvision's `fasterrcnn_resnet50_fpn` on two made-up pictures: with `eval()` it gives boxes and no loss.
"""

import torch


def train_epoch(model, optimizer, loader, device):
    model.train()
    for images, targets in loader:
        images = [image.to(device) for image in images]
        targets = [{key: value.to(device) for key, value in target.items()} for target in targets]
        loss = sum(each for each in model(images, targets).values())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def val_epoch(model, loader, device):
    model.train()
    total = 0.0
    for images, targets in loader:
        with torch.no_grad():
            images = [image.to(device) for image in images]
            targets = [{key: value.to(device) for key, value in target.items()} for target in targets]
            losses = model(images, targets)
            total += sum(each for each in losses.values()).item()
    return total / len(loader)
