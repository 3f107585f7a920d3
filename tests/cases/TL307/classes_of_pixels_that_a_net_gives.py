"""A net of classes that learned a label for each pixel gives a class for each pixel. One that learned a label a row gives a class for each row.

Running it with skorch printed (8, 16, 16), then raised ValueError: the shapes (8,) and (8, 3) do not fit.
"""
import numpy as np
import torch
from skorch import NeuralNetClassifier
from torch import nn

pictures = np.zeros((8, 3, 16, 16), np.float32)
masks = np.arange(8 * 16 * 16).reshape(8, 16, 16) % 2
options = {"criterion": nn.CrossEntropyLoss, "max_epochs": 1, "verbose": 0, "train_split": None}


class Pixels(nn.Module):
    def __init__(self):
        super().__init__()
        self.scores = nn.Conv2d(3, 2, 1)

    def forward(self, x):
        return self.scores(x)


class Rows(nn.Module):
    def __init__(self):
        super().__init__()
        self.scores = nn.Linear(768, 2)

    def forward(self, x):
        return self.scores(torch.flatten(x, 1))


of_pixels = NeuralNetClassifier(Pixels, **options).fit(pictures, masks)
print((of_pixels.predict(pictures) == masks).shape)
of_rows = NeuralNetClassifier(Rows, **options).fit(pictures, masks[:, 0, 0])
print(of_rows.predict(pictures) - np.zeros((8, 3)))  # expect: TL307
