"""Looks wrong: the pipeline is built empty, and pictures that nobody turns into tensors would have their channels last. But its steps are appended to it
afterwards, some of them only where an option says so. Running it with pictures at hand gave the net batches of (8, 3, 32, 32)."""

import argparse

from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

parser = argparse.ArgumentParser()
parser.add_argument("--flips", action="store_true")
options = parser.parse_args()
steps = transforms.Compose([])
if options.flips:
    steps.transforms.append(transforms.RandomHorizontalFlip())
steps.transforms.append(transforms.ToTensor())
whole = transforms.Compose([])
whole.transforms.append(transforms.ToTensor())
first = nn.Conv2d(3, 16, 3, padding=1)
for pictures, labels in DataLoader(datasets.CIFAR10("data", train=True, transform=steps), batch_size=8):
    print(first(pictures).shape)
for pictures, labels in DataLoader(datasets.CIFAR10("data", train=True, transform=whole), batch_size=8):
    print(first(pictures).shape)  # reveal pictures: (batch, 3, 32, 32)
