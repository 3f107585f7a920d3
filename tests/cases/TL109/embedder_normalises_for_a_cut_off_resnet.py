"""The same parts of a ResNet get what its weights were trained with.
Not run: the weights are a download.
"""

import torch
import torchvision.models as models
from PIL import Image
from torchvision import transforms


class Embedder:
    def __init__(self):
        resnet = models.resnet50(pretrained=True)
        self.model = torch.nn.Sequential(*list(resnet.children())[:-1])
        self.model.eval()
        self.transform = transforms.Compose(
            [transforms.Resize((224, 224)), transforms.ToTensor(), transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])]
        )

    def __call__(self, path):
        x = self.transform(Image.open(path).convert("RGB")).unsqueeze(0)
        with torch.no_grad():
            return self.model(x).flatten(1)


print(Embedder()("cat.jpg").tolist())
