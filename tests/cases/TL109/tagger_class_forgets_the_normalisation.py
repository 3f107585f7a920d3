"""The tagger keeps a MobileNet with published weights and hands it pixels that are only divided by 255.

Not run: the weights are a download.
"""

from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torchvision.models import MobileNet_V2_Weights, mobilenet_v2


class Tagger:
    def __init__(self):
        self.weights = MobileNet_V2_Weights.IMAGENET1K_V1
        self.model = mobilenet_v2(weights=self.weights)
        self.model.eval()

    def load(self, path):
        pixels = np.array(Image.open(path).convert("RGB").resize((224, 224)))
        return torch.from_numpy(pixels).permute(2, 0, 1).float().div(255).unsqueeze(0)

    def tag(self, path):
        with torch.inference_mode():
            scores = self.model(self.load(path))  # expect: TL109
        return self.weights.meta["categories"][scores.argmax(dim=1).item()]


tagger = Tagger()
for path in Path("photos").glob("*.jpg"):
    print(path, tagger.tag(path))
