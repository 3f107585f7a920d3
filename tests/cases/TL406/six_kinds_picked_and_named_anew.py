"""Of ten kinds of pictures six are kept and named anew from 0, by writing into the labels of the data set: six units are right.

Run with made-up pictures and labels of this form: nothing raises.
"""

from torch import nn
from torch.utils.data import DataLoader, Subset
from torchvision import transforms
from torchvision.datasets import CIFAR10

pictures = CIFAR10("data", train=True, transform=transforms.ToTensor())
kept = [0, 1, 2, 3, 4, 6]
rows = [row for row, kind in enumerate(pictures.targets) if kind in kept]
named = {kind: number for number, kind in enumerate(kept)}
part = Subset(pictures, rows)
for row in rows:
    part.dataset.targets[row] = named[part.dataset.targets[row]]

net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 6))
criterion = nn.CrossEntropyLoss()
for x, y in DataLoader(part, batch_size=64, shuffle=True):
    criterion(net(x), y).backward()
