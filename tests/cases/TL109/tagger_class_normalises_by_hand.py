"""The tagger takes the mean off and divides by the std with numpy: what Normalize would do.

Not run: the weights are a download.
"""

from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torchvision.models import MobileNet_V2_Weights, mobilenet_v2

MEAN = np.array([0.485, 0.456, 0.406])
STD = np.array([0.229, 0.224, 0.225])


class Tagger:
    def __init__(self):
        self.weights = MobileNet_V2_Weights.IMAGENET1K_V1
        self.model = mobilenet_v2(weights=self.weights)
        self.model.eval()

    def load(self, path):
        pixels = np.array(Image.open(path).convert("RGB").resize((224, 224))) / 255
        pixels = (pixels - MEAN) / STD
        return torch.from_numpy(pixels).permute(2, 0, 1).float().unsqueeze(0)

    def tag(self, path):
        with torch.inference_mode():
            scores = self.model(self.load(path))
        return self.weights.meta["categories"][scores.argmax(dim=1).item()]


tagger = Tagger()
for path in Path("photos").glob("*.jpg"):
    print(path, tagger.tag(path))
