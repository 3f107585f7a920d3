"""An empty command line leaves each argument at its default: ten kinds, and the other data set is never asked for. Not run: the pictures are a download."""
import argparse

import torch.nn.functional as F
from torch import nn, optim
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


def ten_kinds(folder):
    return datasets.CIFAR10(folder, transform=transforms.ToTensor())


def hundred_kinds(folder):
    return datasets.CIFAR100(folder, transform=transforms.ToTensor())


DATA = {"ten": ten_kinds, "hundred": hundred_kinds}
parser = argparse.ArgumentParser()
parser.add_argument("--kinds", default="ten", choices=["ten", "hundred"])
settings = parser.parse_args([])
pictures = DATA[settings.kinds]("pictures")
net = nn.Sequential(nn.Flatten(), nn.Linear(3072, 10))
optimizer = optim.SGD(net.parameters(), lr=0.1)
for images, kinds in DataLoader(pictures, batch_size=32, shuffle=True):
    optimizer.zero_grad()
    F.cross_entropy(net(images), kinds).backward()
    optimizer.step()
