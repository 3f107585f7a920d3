"""The accuracy on the training pictures is told, flipped at random as they are in training: nothing is said of other pictures."""
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

train_tf = transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor()])
train_set = datasets.FakeData(64, (3, 24, 24), num_classes=2, transform=train_tf)
train_loader = DataLoader(train_set, batch_size=16, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 24 * 24, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for pictures, kinds in train_loader:
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(pictures), kinds).backward()
    optimizer.step()
with torch.inference_mode():
    print("training accuracy", sum((net(pictures).argmax(1) == kinds).sum().item() for pictures, kinds in train_loader) / 64)
