"""The twin of torch_cifar100_with_a_head_of_ten: a hundred units for a hundred classes."""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

train = DataLoader(datasets.CIFAR100("data", train=True, transform=transforms.ToTensor()), batch_size=64, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 64), nn.ReLU(), nn.Linear(64, 100))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for images, labels in train:
    optimizer.zero_grad()
    loss = criterion(net(images), labels)
    loss.backward()
    optimizer.step()
