"""The data and the generator are fixed by the text, and do not fit: flat pictures of 3072 numbers are mixed with samples of 784.

Run: RuntimeError, the size of tensor a (3072) must match the size of tensor b (784).
"""

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


generator = Digits()
for real, _ in DataLoader(datasets.CIFAR10("data", transform=transforms.ToTensor()), batch_size=8):
    real = real.view(len(real), -1)
    fake = generator.sample(len(real))
    share = torch.rand(len(real), 1)
    mixed = share * real + (1 - share) * fake  # expect: TL307
    print(mixed.shape)
