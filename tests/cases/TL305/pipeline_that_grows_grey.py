"""The steps that are appended to the pipeline end in one channel, and the layer takes three. Running it with pictures at hand raised: "expected input[8, 1, 32, 32]
to have 3 channels, but got 1 channels instead"."""

from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

steps = transforms.Compose([])
steps.transforms.append(transforms.Grayscale())
steps.transforms.append(transforms.ToTensor())
first = nn.Conv2d(3, 16, 3, padding=1)  # expect: TL305
for pictures, labels in DataLoader(datasets.CIFAR10("data", train=True, transform=steps), batch_size=8):
    print(first(pictures).shape)
