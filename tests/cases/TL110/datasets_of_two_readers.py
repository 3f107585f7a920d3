"""The training set opens its pictures with Pillow, the validation set with cv2: the same net sees RGB, then BGR. Running it printed "hits 0 of 20"."""
import tempfile
from pathlib import Path

import cv2
import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset


class TrainTiles(Dataset):
    def __init__(self, paths):
        self.paths = paths

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        tile = np.array(Image.open(self.paths[index]).convert("RGB"))
        return torch.from_numpy(tile.transpose(2, 0, 1)).float() / 255, int("water" in self.paths[index].stem)


class ValTiles(TrainTiles):
    def __getitem__(self, index):
        tile = cv2.imread(str(self.paths[index]))  # expect: TL110
        return torch.from_numpy(tile.transpose(2, 0, 1)).float() / 255, int("water" in self.paths[index].stem)


folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(3)
for index in range(40):
    name, rgb = ("water", (40, 80, 190)) if index % 2 else ("field", (170, 150, 50))
    Image.fromarray(np.clip(np.array(rgb) + rng.normal(0, 9, (6, 6, 3)), 0, 255).astype(np.uint8)).save(folder / f"{name}{index}.png")
paths = sorted(folder.glob("*.png"))

torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(108, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
for _ in range(10):
    for tiles, labels in DataLoader(TrainTiles(paths[::2]), batch_size=10, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(tiles), labels).backward()
        optimizer.step()

net.eval()
hits = 0
with torch.no_grad():
    for tiles, labels in DataLoader(ValTiles(paths[1::2]), batch_size=20):
        hits += (net(tiles).argmax(dim=1) == labels).sum().item()
print("hits", hits, "of", len(paths[1::2]))

# before: prints hits 0 of 20
# after: prints hits 20 of 20
