"""The ResNet has weights of the author's own, so ImageNet's mean and std mean nothing to it.

Not run: it needs the weights.
"""

import sys

import torch
import torchvision.models as models
import torchvision.transforms as T
from PIL import Image

net = models.resnet50(weights=None, num_classes=3)
net.load_state_dict(torch.load("own.pt"))
net.eval()
prepare = T.Compose(
    [
        T.Resize(256),
        T.CenterCrop(224),
        T.ToTensor(),
    ]
)


@torch.no_grad()
def classify(path):
    picture = Image.open(path).convert("RGB")
    return net(prepare(picture)[None]).argmax(dim=1).item()


print(classify(sys.argv[1]))
