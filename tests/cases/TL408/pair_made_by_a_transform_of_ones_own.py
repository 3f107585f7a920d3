"""A transform of the program gives two float pictures for one. Running the loss on such a pair gave a number."""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


class Turned:
    def __call__(self, picture):
        still = transforms.ToTensor()(picture)[0].numpy()
        return torch.FloatTensor(still), torch.FloatTensor(np.rot90(still).copy())


pictures = datasets.MNIST("pictures", train=True, transform=Turned(), download=True)
net = nn.Sequential(nn.Linear(784, 784), nn.Sigmoid())
error = nn.BCELoss()
for pair, _ in DataLoader(pictures, batch_size=8):
    still, turned = pair
    error(net(still.view(-1, 784)), turned.view(-1, 784)).backward()
