"""The pictures that the net is asked about went through `2 * x - 1` as well, so they are on another range. Running it with pictures at hand gave numbers from
0 to 1 in training, and from -1 to 1 afterwards."""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

centred = transforms.Compose([transforms.ToTensor(), transforms.Lambda(lambda picture: 2 * picture - 1)])  # expect: TL103
train = DataLoader(datasets.MNIST("data", train=True, transform=transforms.ToTensor()), batch_size=64)
others = DataLoader(datasets.MNIST("data", train=False, transform=centred), batch_size=64)
net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for pictures, digits in train:
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(pictures), digits).backward()
    optimizer.step()

with torch.inference_mode():
    for pictures, digits in others:
        print((net(pictures).argmax(1) == digits).float().mean())
