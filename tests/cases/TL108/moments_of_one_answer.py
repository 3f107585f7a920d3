"""Each picture is cropped at random and asked about once, and the mean of the scores of that one answer is added up in a loop: no passes are averaged.

Run with two pictures in place of the folder: asked again, both have other means.
"""

from pathlib import Path

import torch
from PIL import Image
from torch import nn
from torchvision import transforms

model = nn.Sequential(nn.Flatten(), nn.Linear(3 * 224 * 224, 10), nn.Softmax(dim=1))
model.load_state_dict(torch.load("scores.pt"))
model.eval()
transform = transforms.Compose(
    [transforms.Resize(256), transforms.RandomCrop(224), transforms.ToTensor()]
)  # missed: TL108 a sum of the parts of one answer is taken for one of several
for path in sorted(Path("pictures").glob("*.jpg")):
    picture = transform(Image.open(path).convert("RGB")).unsqueeze(0)
    with torch.no_grad():
        scores = model(picture).view(10, 1)
    mean = 0.0
    for score, share in enumerate(scores, 1):
        mean += score * share
    print(path.name, mean)
