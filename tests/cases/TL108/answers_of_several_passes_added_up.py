"""The answers of two passes over all photos are added up: the lots are wanted. Running it told the same two columns for each photo."""
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

steps = transforms.Compose([transforms.Resize((64, 64)), transforms.RandomHorizontalFlip(), transforms.ToTensor()])
photos = datasets.ImageFolder("photos/test", transform=steps)
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 2))
model.load_state_dict(torch.load("model.pt"))
model.eval()
loader = DataLoader(photos, batch_size=32, shuffle=False)
first, second = np.zeros((len(photos), 2)), np.zeros((len(photos), 2))
with torch.no_grad():
    for number, (batch, _) in enumerate(loader):
        first[number * 32 : (number + 1) * 32] = model(batch).numpy()
with torch.no_grad():
    for number, (batch, _) in enumerate(loader):
        second[number * 32 : (number + 1) * 32] = model(batch).numpy()
answers = (first + second) / 2
print(answers.argmax(axis=1))
