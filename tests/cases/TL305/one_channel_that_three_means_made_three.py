"""In the second version of the transforms a picture of one channel that is normalised by three means has three: a layer for one channel raises.

Run with a made-up picture: RuntimeError, "expected input[1, 3, 32, 32] to have 1 channels, but got 3 channels instead".
"""

import torch
from PIL import Image
from torch import nn
from torchvision.transforms import v2

spread = v2.Compose([v2.Grayscale(), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.5] * 3, [0.25] * 3)])
picture = spread(Image.open("scan.png"))
layer = nn.Conv2d(1, 8, 3)  # expect: TL305
with torch.inference_mode():
    print(layer(picture[None]).shape)
