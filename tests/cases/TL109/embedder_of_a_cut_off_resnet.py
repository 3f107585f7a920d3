"""All parts of a ResNet but its head, with the published weights, get plain tensors.
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
        self.transform = transforms.Compose([transforms.Resize((224, 224)), transforms.ToTensor()])

    def __call__(self, path):
        x = self.transform(Image.open(path).convert("RGB")).unsqueeze(0)
        with torch.no_grad():
            return self.model(x).flatten(1)  # expect: TL109


print(Embedder()("cat.jpg").tolist())

# first: import torchvision; torchvision.models._api.WeightsEnum.get_state_dict = lambda weights, **_: torchvision.models.resnet50().state_dict()
# first: from PIL import Image; Image.new("RGB", (60, 40), (124, 116, 104)).save("cat.jpg")
# run: seen = Embedder().transform(Image.open("cat.jpg"))
# before: round(seen.mean().item(), 1) == 0.5
# after: abs(seen.mean().item()) < 0.01
