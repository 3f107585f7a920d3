"""random_split cuts one data set in two, and both halves keep its random crop. Running it printed "two validations agree: False"."""
import torch
from torch import nn
from torch.utils.data import DataLoader, random_split
from torchvision import datasets, transforms

augment = transforms.Compose([
    transforms.RandomCrop(24),
    transforms.ToTensor(),
])
eval_augment = transforms.Compose([
    transforms.CenterCrop(24),
    transforms.ToTensor(),
])
torch.manual_seed(0)
photos = datasets.FakeData(60, (3, 32, 32), num_classes=2, transform=augment)
train_part, val_part = random_split(photos, [40, 20])
val_part = torch.utils.data.Subset(datasets.FakeData(60, (3, 32, 32), num_classes=2, transform=eval_augment), val_part.indices)

net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 24 * 24, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
criterion = nn.CrossEntropyLoss()


def train_epoch():
    net.train()
    for x, y in DataLoader(train_part, batch_size=10, shuffle=True):
        optimizer.zero_grad()
        criterion(net(x), y).backward()
        optimizer.step()


def validate():
    net.eval()
    total = 0.0
    with torch.no_grad():
        for x, y in DataLoader(val_part, batch_size=20):
            total += criterion(net(x), y).item()
    return total


train_epoch()
print("two validations agree:", validate() == validate())
