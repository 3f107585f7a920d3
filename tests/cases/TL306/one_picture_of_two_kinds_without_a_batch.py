"""The same picture, and nothing puts a batch axis in front of it.

Run with a published network: it raises in its first linear layer.
"""

import io
import sys

import torch
import torchvision
import torchvision.transforms as transforms
from PIL import Image


def prepared(data):
    image = Image.open(io.BytesIO(data))
    if image.getbands() != ("R", "G", "B"):
        image = image.convert("RGB")
    steps = [transforms.Resize(480), transforms.CenterCrop(224), transforms.ToTensor()]
    steps.append(transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]))
    return transforms.Compose(steps)(image)


model = torchvision.models.resnet18(weights="DEFAULT")
model.eval()
picture = prepared(open(sys.argv[1], "rb").read())
with torch.no_grad():
    print(model(picture).argmax(1))  # expect: TL306
