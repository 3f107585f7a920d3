"""The answers of one pass over all photos are told, each of one throw of the lots. Running it twice told two tables."""
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

steps = transforms.Compose([transforms.Resize((64, 64)), transforms.RandomHorizontalFlip(), transforms.ToTensor()])  # expect: TL108
photos = datasets.ImageFolder("photos/test", transform=steps)
model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 2))
model.load_state_dict(torch.load("model.pt"))
model.eval()
loader = DataLoader(photos, batch_size=32, shuffle=False)
first, second = np.zeros((len(photos), 2)), np.zeros((len(photos), 2))
with torch.no_grad():
    for number, (batch, _) in enumerate(loader):
        first[number * 32 : (number + 1) * 32] = model(batch).numpy()
answers = (first + second) / 2
print(answers.argmax(axis=1))
