"""A DenseNet from the hub gives features of raw bytes from 0 to 255.

Not run: the weights are a download.
"""

import torch
from torchvision.io import ImageReadMode, read_image

net = torch.hub.load("pytorch/vision:v0.15.0", "densenet121", weights="DEFAULT")
net.eval()


def features_of(paths):
    batch = torch.stack([read_image(path, mode=ImageReadMode.RGB) for path in paths]).float()
    with torch.no_grad():
        return net(batch).numpy()  # expect: TL109


print(features_of(["a.jpg", "b.jpg"]).shape)
