"""Classes out of a file as int32: whatever axes they have, cross entropy takes neither such indices nor such rows. Run: "expected target dtype to be Long"."""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Sounds(Dataset):
    def __init__(self, path):
        held = np.load(path)
        self.sounds = held["sounds"].astype(np.float32)
        self.kinds = held["kinds"].astype(np.int32)

    def __len__(self):
        return len(self.kinds)

    def __getitem__(self, index):
        return self.sounds[index], self.kinds[index]


net = nn.Sequential(nn.Flatten(), nn.LazyLinear(5))
for sounds, kinds in DataLoader(Sounds("sounds.npz"), batch_size=8):
    loss = nn.functional.cross_entropy(net(sounds), kinds)  # expect: TL408
    loss.backward()
