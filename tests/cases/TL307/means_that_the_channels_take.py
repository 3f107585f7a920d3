"""Each of these has numbers that the channels take: one for all, one a channel, three for the three grey ones, three behind a conversion to colours. In the second
version of the transforms one channel becomes three, which a layer for three takes.

Run with a made-up picture: none of them raises; the last prints torch.Size([3, 32, 32]) and torch.Size([8, 30, 30]).
"""

import torch
from PIL import Image
from torch import nn
from torchvision import datasets, transforms
from torchvision.transforms import v2

half = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5), (0.5))])
own = transforms.Compose([transforms.ToTensor(), transforms.Normalize([0.13], [0.31])])
print(half(Image.open("scan.png").convert("RGB")).shape, half(Image.open("scan.png").convert("L")).shape)
print(datasets.MNIST("digits", download=True, transform=own)[0][0].shape)
by_three = [transforms.ToTensor(), transforms.Normalize([0.5] * 3, [0.25] * 3)]
print(transforms.Compose([transforms.Grayscale(3), *by_three])(Image.open("scan.png").convert("L")).shape)
print(transforms.Compose(by_three)(Image.open("scan.png").convert("RGB")).shape)
spread = v2.Compose([v2.Grayscale(), v2.ToImage(), v2.ToDtype(torch.float32, scale=True), v2.Normalize([0.5] * 3, [0.25] * 3)])
picture = spread(Image.open("scan.png"))
print(picture.shape)
with torch.inference_mode():
    print(nn.Conv2d(3, 8, 3)(picture).shape)
