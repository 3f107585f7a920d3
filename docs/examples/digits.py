"""Reads handwritten digits: the network ends in a softmax, and cross entropy applies one itself, so it learns slowly and never gets sure."""

import torch
from torch import nn
from torchvision import datasets, transforms

images = datasets.MNIST("data", train=True, download=True, transform=transforms.ToTensor())
loader = torch.utils.data.DataLoader(images, batch_size=64, shuffle=True)

network = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 64), nn.ReLU(), nn.Linear(64, 10), nn.Softmax(dim=1))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(network.parameters(), lr=0.1)

for pictures, digits in loader:
    optimizer.zero_grad()
    loss = criterion(network(pictures), digits)
    loss.backward()
    optimizer.step()
