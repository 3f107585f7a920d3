"""A skeleton of a program: None stands where the sound is to be read, and of what shape that is nobody knows.

Run as it is, `torch.tensor(None)` raises: it waits to be filled in.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Sounds(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, index):
        sound = None
        woken = None
        return {"sound": torch.tensor(sound, dtype=torch.float), "woken": torch.tensor(woken, dtype=torch.float)}


net = nn.Linear(31, 1)
criterion = nn.BCEWithLogitsLoss()
for batch in DataLoader(Sounds(), batch_size=4):
    criterion(net(batch["sound"]), batch["woken"].unsqueeze(1)).backward()
