"""The last layer of the head is replaced, and what drops stands ahead of it; another head drops too, and a ViT that is told to drop.

Running it without weights (the ViT with a head that is not all 0), each network gave other numbers for the same pictures the second time.
"""

import torch
from torch import nn
from torchvision import models

PICTURES = torch.randn(2, 3, 224, 224)


def classes_of(net):
    with torch.no_grad():
        return net(PICTURES).argmax(dim=1)  # expect: TL201


def classes_of_another(net):
    with torch.no_grad():
        return net(PICTURES).argmax(dim=1)  # expect: TL201


def classes_of_a_transformer(net):
    with torch.no_grad():
        return net(PICTURES).argmax(dim=1)  # expect: TL201


fewer = models.vgg16(weights="DEFAULT")
fewer.classifier[6] = nn.Linear(4096, 3)
print(classes_of(fewer))
other = models.alexnet(weights="DEFAULT")
other.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(9216, 3))
print(classes_of_another(other))
print(classes_of_a_transformer(models.vit_b_16(weights="DEFAULT", dropout=0.1)))
