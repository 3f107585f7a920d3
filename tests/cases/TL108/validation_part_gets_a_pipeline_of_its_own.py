"""The part for validation is copied, so that its data set can have steps of its own. Runs with the data at hand: two passes agreed."""

import copy

import torch
from torch import nn
from torch.utils import data
from torchvision import datasets, transforms

with_lots = transforms.Compose([transforms.RandomRotation(5, fill=(0,)), transforms.ToTensor()])
plain = transforms.Compose([transforms.ToTensor()])
train_data = datasets.MNIST("data", train=True, transform=with_lots)
count = int(len(train_data) * 0.9)
train_data, valid_data = data.random_split(train_data, [count, len(train_data) - count])
valid_data = copy.deepcopy(valid_data)
valid_data.dataset.transform = plain  # reveal: Compose
model = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
optimizer = torch.optim.Adam(model.parameters())
for pictures, labels in data.DataLoader(train_data, shuffle=True, batch_size=64):
    loss = nn.functional.cross_entropy(model(pictures), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
model.eval()
with torch.no_grad():
    for pictures, labels in data.DataLoader(valid_data, batch_size=64):
        print((model(pictures).argmax(1) == labels).float().mean())
