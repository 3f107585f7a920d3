"""Pictures from 0 to 1 for weights of timm, all of which were trained on normalised ones. Not run to the end (the weights are downloaded); their
configuration says mean (0.485, 0.456, 0.406)."""

import timm
import torch
from PIL import Image
from torchvision import transforms

prepare = transforms.Compose([transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor()])
network = timm.create_model("resnet50", pretrained=True, num_classes=0)
network.eval()


def embed(path):
    picture = prepare(Image.open(path).convert("RGB")).unsqueeze(0)
    with torch.no_grad():
        return network(picture)[0]  # expect: TL109


torch.save(embed("cat.jpg"), "cat.pt")
