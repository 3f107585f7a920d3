"""An ImageNet ResNet is asked about tensors from 0 to 1 that nothing normalised.

Not run: the weights are a download.
"""

import sys

import torch
import torchvision.models as models
import torchvision.transforms as T
from PIL import Image

net = models.resnet50(pretrained=True)
net.eval()
prepare = T.Compose(
    [
        T.Resize(256),
        T.CenterCrop(224),
        T.ToTensor(),
        T.Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225]),
    ]
)


@torch.no_grad()
def classify(path):
    picture = Image.open(path).convert("RGB")
    return net(prepare(picture)[None]).argmax(dim=1).item()


print(classify(sys.argv[1]))
