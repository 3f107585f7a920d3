"""The skeleton filled in: the answers have an axis of size 1 that the targets lack.

Run: ValueError, the target size must be the same as the input size.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Sounds(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, index):
        sound = [0.5] * 31
        woken = 1.0
        return {"sound": torch.tensor(sound, dtype=torch.float), "woken": torch.tensor(woken, dtype=torch.float)}


net = nn.Linear(31, 1)
criterion = nn.BCEWithLogitsLoss()
for batch in DataLoader(Sounds(), batch_size=4):
    criterion(net(batch["sound"]), batch["woken"]).backward()  # expect: TL301
