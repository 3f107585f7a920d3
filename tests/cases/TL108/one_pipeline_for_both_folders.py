"""One Compose with a random crop and flip serves the training folder and the validation folder. Running it printed "two rounds over the validation folder agree: False"."""
import tempfile
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

root = Path(tempfile.mkdtemp())
rng = np.random.default_rng(0)
for part, count in (("train", 40), ("val", 20)):
    for side in ("left", "right"):
        (root / part / side).mkdir(parents=True)
        for index in range(count):
            pixels = rng.integers(0, 90, (12, 12, 3))
            pixels[:, :6 if side == "left" else None] += 60
            if side == "right":
                pixels[:, :6] -= 60
            Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(root / part / side / f"{index}.png")

transform = transforms.Compose([
    transforms.RandomHorizontalFlip(),
    transforms.ColorJitter(brightness=0.2),
    transforms.ToTensor(),
])
train_set = datasets.ImageFolder(str(root / "train"), transform=transform)
val_set = datasets.ImageFolder(str(root / "val"), transform=transform)  # expect: TL108
#                                                           ^^^^^^^^^
# says: evaluation data goes through the training pipeline, and its `RandomHorizontalFlip` draws lots

torch.manual_seed(0)
model = nn.Sequential(nn.Flatten(), nn.Linear(432, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
for epoch in range(4):
    model.train()
    for images, labels in DataLoader(train_set, batch_size=16, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(images), labels).backward()
        optimizer.step()

model.eval()
seen = []
with torch.no_grad():
    for _ in range(2):
        seen.append(torch.cat([model(images) for images, _ in DataLoader(val_set, batch_size=20)]))
print("two rounds over the validation folder agree:", torch.equal(*seen))
