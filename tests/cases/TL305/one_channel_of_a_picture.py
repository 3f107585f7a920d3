"""The picture is made grey, and the network wants three.

Run: it raises, three channels are wanted and one is there.
"""

import numpy as np
import torch
from PIL import Image
from torch import nn


def prepare(picture, scale):
    width, height = picture.size
    picture = picture.resize((int(scale * width), int(scale * height)))
    pixels = np.asarray(picture.convert("L"))
    pixels = pixels[np.newaxis]
    return pixels / 255


network = nn.Conv2d(3, 16, 3)  # expect: TL305
network.eval()
pixels = torch.from_numpy(prepare(Image.open("leaf.png"), 0.5)).float()
with torch.inference_mode():
    print(network(pixels[None]).shape)
