"""What prepare() of the other package does to the picture is not in view: it may well normalise.

Not run: the weights are a download.
"""

import torch
from PIL import Image
from torchvision.models import VGG16_Weights, vgg16

from picturelib import prepare

net = vgg16(weights=VGG16_Weights.DEFAULT).eval()
with torch.no_grad():
    print(net(prepare(Image.open("a.jpg").convert("RGB"))).argmax(dim=1))
