"""The twin: the transform leaves the picture in whole numbers. Running the loss on one raised: Found dtype Byte but expected Float."""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


class Whole:
    def __call__(self, picture):
        return transforms.PILToTensor()(picture)


pictures = datasets.MNIST("pictures", train=True, transform=Whole(), download=True)
net = nn.Sequential(nn.Linear(784, 784), nn.Sigmoid())
error = nn.BCELoss()
for picture, _ in DataLoader(pictures, batch_size=8):
    error(net(torch.rand(8, 784)), picture.view(-1, 784)).backward()  # expect: TL408
