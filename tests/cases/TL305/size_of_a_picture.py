"""A picture of PIL tells its width and height; how many axes its array has is another question, and the network gets the three channels of a coloured one.

Run with a coloured picture: (1, 16, 30, 30).
"""

import numpy as np
import torch
from PIL import Image
from torch import nn


def prepare(picture, scale):
    width, height = picture.size
    picture = picture.resize((int(scale * width), int(scale * height)))
    pixels = np.asarray(picture)
    pixels = pixels[np.newaxis] if pixels.ndim == 2 else pixels.transpose((2, 0, 1))
    return pixels / 255


network = nn.Conv2d(3, 16, 3)
network.eval()
pixels = torch.from_numpy(prepare(Image.open("leaf.png"), 0.5)).float()
with torch.inference_mode():
    print(network(pixels[None]).shape)
