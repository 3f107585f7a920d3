"""Not run (torchvision). The training images are normalised, the validation images are not.
"""
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

train_transform = transforms.Compose([
    transforms.RandomCrop(32, padding=4),
    transforms.ToTensor(),
    transforms.Normalize((0.49, 0.48, 0.45), (0.25, 0.24, 0.26)),
])
valid_transform = transforms.Compose([transforms.CenterCrop(32), transforms.ToTensor(), transforms.Normalize((0.49, 0.48, 0.45), (0.25, 0.24, 0.26))])

train_loader = DataLoader(datasets.CIFAR10("data", train=True, transform=train_transform), batch_size=64, shuffle=True)
valid_loader = DataLoader(datasets.CIFAR10("data", train=False, transform=valid_transform), batch_size=64)

model = nn.Sequential(nn.Conv2d(3, 16, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 10))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(3):
    for images, labels in train_loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(images), labels).backward()
        optimizer.step()

correct = 0
with torch.inference_mode():
    for images, labels in valid_loader:
        correct += (model(images).argmax(dim=1) == labels).sum().item()
print("validation accuracy", correct / len(valid_loader.dataset))
