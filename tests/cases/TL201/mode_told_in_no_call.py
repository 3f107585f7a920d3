"""The twin: no call tells it, and nobody in view has put the network at rest."""

import torch


def test(model, dataset):
    right = 0
    with torch.no_grad():
        for images, labels in dataset:
            scores = model(images)  # expect: TL201
            right += (scores.argmax(dim=1) == labels).sum().item()
    print("right:", right)
