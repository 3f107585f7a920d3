"""One function builds both pipelines, and the flag of the validation set leaves the rotation out. Running it printed "two evaluations agree: True"."""
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets
from torchvision import transforms as T


def build_transform(train):
    steps = [T.Resize((20, 20))]
    if train:
        steps.append(T.RandomRotation(30))
    steps += [T.ToTensor(), T.Normalize([0.5] * 3, [0.5] * 3)]
    return T.Compose(steps)


def loaders():
    train_set = datasets.FakeData(40, (3, 24, 24), num_classes=2, transform=build_transform(True))
    val_set = datasets.FakeData(20, (3, 24, 24), num_classes=2, transform=build_transform(False), random_offset=500)
    return DataLoader(train_set, batch_size=10), DataLoader(val_set, batch_size=20)


def evaluate(model, loader):
    model.eval()
    with torch.no_grad():
        return torch.cat([model(images) for images, _ in loader])  # reveal model: its input went through `Resize`, `ToTensor`


torch.manual_seed(0)
train_loader, val_loader = loaders()
model = nn.Sequential(nn.Flatten(), nn.Linear(1200, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for images, labels in train_loader:
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(images), labels).backward()
    optimizer.step()
print("two evaluations agree:", torch.equal(evaluate(model, val_loader), evaluate(model, val_loader)))
