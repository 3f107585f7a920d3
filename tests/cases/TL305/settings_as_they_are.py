"""The twin of settings_read_by_name: nothing is read, and 16 is what stands there. Run: mat1 and mat2 shapes cannot be multiplied (8x100 and 16x32)."""

import torch
from torch import nn


class Settings:
    def __init__(self, words=16, width=32):
        self.words = words
        self.width = width


settings = Settings()
embedding = nn.Linear(settings.words, settings.width)  # expect: TL305
print(embedding(torch.rand(8, 100)).shape)
