"""Training pictures are looked at with their predictions, all of them and the first eight: how well the model knows them is told, no more. Its twin asks for other files through the same pipeline. Runs."""

import os

import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms


class Pets(Dataset):
    def __init__(self, folder, transform):
        self.folder = folder
        self.names = sorted(os.listdir(folder))
        self.transform = transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, index):
        picture = Image.open(os.path.join(self.folder, self.names[index]))
        return self.transform(picture), int(self.names[index].startswith("cat"))


augmented = transforms.Compose([transforms.RandomRotation(5), transforms.Resize((64, 64)), transforms.ToTensor()])
pictures = Pets("pets/a", augmented)
others = Pets("pets/b", transform=augmented)  # expect: TL108
model = nn.Sequential(nn.Flatten(), nn.Linear(3 * 64 * 64, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)


def count(model, loader):
    right = 0
    with torch.no_grad():
        for images, labels in loader:
            right += (model(images).argmax(1) == labels).sum()
    return right


for images, labels in DataLoader(pictures, batch_size=16, shuffle=True):
    loss = nn.functional.cross_entropy(model(images), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("known", count(model, DataLoader(pictures, batch_size=16)))
print("new", count(model, DataLoader(others, batch_size=16)))
for images, labels in DataLoader(pictures, batch_size=16, shuffle=True):
    break
with torch.no_grad():
    print(model(images[:8]).argmax(1), labels[:8])
