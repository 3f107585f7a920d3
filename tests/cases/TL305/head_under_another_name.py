"""A layer that is set on a network under a name that its `forward` does not read takes no part: running it, `Narrow` gives 1000 scores, and `Wide`, which replaces the head, raises. SqueezeNet's head takes maps."""

import torch
from torch import nn
from torchvision import models


class Narrow(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.net = models.resnext50_32x4d(weights=None)
        self.net.classifier = nn.Linear(1280, classes)

    def forward(self, x):
        return self.net(x)


class Wide(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.net = models.resnext50_32x4d(weights=None)
        self.net.fc = nn.Linear(1280, classes)  # expect: TL305

    def forward(self, x):
        return self.net(x)


pictures = torch.rand(2, 3, 224, 224)
narrow = Narrow(5)(pictures)  # reveal: (2, 1000)
squeezed = models.squeezenet1_1(weights=None)
squeezed.classifier = nn.Sequential(nn.Dropout(0.5), nn.Conv2d(512, 5, 1), nn.ReLU(), nn.AvgPool2d(13))
print(narrow.shape, squeezed(pictures).shape)
print(Wide(5)(pictures).shape)
