"""The first rows of a data set are of all ten kinds, and the network has six units.

Run with made-up pictures and labels of this form: IndexError: Target 8 is out of bounds (or another one from 6).
"""

from torch import nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10

pictures = CIFAR10("data", train=True, transform=transforms.ToTensor())
part = Subset(pictures, range(5000))

net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 6))  # expect: TL406
#                                                        ^
# says: the last layer has 6 units
criterion = nn.CrossEntropyLoss()
for x, y in DataLoader(part, batch_size=64, shuffle=True):
    criterion(net(x), y).backward()
