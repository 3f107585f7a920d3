"""The published weights are trained further on tensors from 0 to 1, and asked about tensors from 0 to 1: both sides alike.

Not run: the weights are a download.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

net = models.resnet18(weights="IMAGENET1K_V1")
net.fc = nn.Linear(512, 2)
plain = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])
optimizer = torch.optim.Adam(net.parameters(), lr=1e-4)
for images, labels in DataLoader(datasets.ImageFolder("train", transform=plain), batch_size=16, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(images), labels).backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    hits = sum((net(images).argmax(dim=1) == labels).sum().item() for images, labels in DataLoader(datasets.ImageFolder("val", transform=plain), batch_size=16))
print(hits)
