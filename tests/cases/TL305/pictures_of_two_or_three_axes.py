"""Pictures are read with or without channels and brought to (channels, rows, columns) either way, so that a batch has four axes; a head for 16 features is put behind 8. Running it ended in: mat1 and mat2 shapes cannot be multiplied (4x8 and 16x2)"""
# first: from PIL import Image; [Image.new("L" if n % 2 else "RGB", (8, 8)).save(f"{n}.png") for n in range(4)]

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Pictures(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        pixels = np.asarray(Image.open(f"{index}.png"))
        if pixels.ndim == 2:
            pixels = pixels[np.newaxis, ...]
        else:
            pixels = pixels.transpose((2, 0, 1))
        if (pixels > 1).any():
            pixels = pixels / 255.0
        return torch.as_tensor(pixels[:1].copy()).float()


body = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.AdaptiveAvgPool2d(1), nn.Flatten())
head = nn.Linear(16, 2)  # expect: TL305
for batch in DataLoader(Pictures(), batch_size=4):
    seen = batch  # reveal: (batch, ?, ?, ?)
    scores = head(body(batch))

# before: RuntimeError: mat1 and mat2 shapes cannot be multiplied
# after: tuple(scores.shape) == (4, 2)
