"""The validation pictures are split off a set that flips at random, so they are flipped as well."""
import torch
from torch import nn
from torch.utils.data import DataLoader, random_split
from torchvision import datasets, transforms

train_tf = transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor()])
pictures_of_all = datasets.FakeData(80, (3, 24, 24), num_classes=2, transform=train_tf)  # expect: TL108
train_set, val_set = random_split(pictures_of_all, [64, 16])
train_loader = DataLoader(train_set, batch_size=16, shuffle=True)
net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 24 * 24, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for pictures, kinds in train_loader:
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(pictures), kinds).backward()
    optimizer.step()
with torch.inference_mode():
    print("validation accuracy", sum((net(pictures).argmax(1) == kinds).sum().item() for pictures, kinds in DataLoader(val_set, batch_size=16)) / 16)
