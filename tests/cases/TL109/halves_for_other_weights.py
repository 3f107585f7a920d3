"""The twin: the picture is brought to -1 to 1, which the weights were not trained with. Running it gave another answer."""

import torch
from PIL import Image
from torchvision import models, transforms

prepare = transforms.Compose([
    transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor(),
    transforms.Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5]),
])  # fmt: skip
network = models.vgg13(pretrained=True)
network.eval()
with torch.no_grad():
    picture = prepare(Image.open("bee.jpg").convert("RGB"))
    scores = network(picture.unsqueeze(0))  # expect: TL109
print(scores.argmax(dim=1))
