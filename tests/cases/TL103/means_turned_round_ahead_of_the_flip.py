"""Ahead of the turn the means stand the other way round as well: the same numbers. Twin of mean_taken_off_ahead_of_the_flip.

Not run as it stands: it reads picture.png. Run beside one, it printed "the same numbers: True".
"""
import numpy as np
import torch
from PIL import Image
from torch import nn

MEAN = np.array([103.939, 116.779, 123.68], dtype=np.float32)


def for_training(path):
    pixels = np.asarray(Image.open(path).convert("RGB"), dtype=np.float32)
    pixels = pixels[..., ::-1] - MEAN
    return torch.from_numpy(pixels.copy()).permute(2, 0, 1)[None]


def for_the_question(path):
    pixels = np.asarray(Image.open(path).convert("RGB"), dtype=np.float32)
    pixels = pixels - MEAN[::-1]
    return torch.from_numpy(pixels[..., ::-1].copy()).permute(2, 0, 1)[None]


net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.001)
loss = nn.functional.cross_entropy(net(for_training("picture.png")), torch.tensor([1]))
loss.backward()
optimizer.step()
with torch.no_grad():
    print(net(for_the_question("picture.png")).argmax(1))
print("the same numbers:", torch.equal(for_training("picture.png"), for_the_question("picture.png")))
