"""The network is never trained: it keeps the weights that came with it, and its pictures are not normalised.

Not run: the weights are a download.
"""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import models, transforms
from torchvision.datasets import ImageFolder

prepare = transforms.Compose([transforms.Resize((128, 128)), transforms.ToTensor()])


class Leaves(nn.Module):
    def __init__(self):
        super().__init__()
        self.network = models.resnet34(pretrained=True)
        self.network.fc = nn.Linear(self.network.fc.in_features, 12)

    def forward(self, pictures):
        return self.network(pictures)

    def loss_of(self, batch):
        pictures, kinds = batch
        return nn.functional.cross_entropy(self(pictures), kinds)


def moved(data, device):
    if isinstance(data, (list, tuple)):
        return [moved(each, device) for each in data]
    return data.to(device, non_blocking=True)


class Moved:
    def __init__(self, loader, device):
        self.loader = loader
        self.device = device

    def __iter__(self):
        for batch in self.loader:
            yield moved(batch, self.device)


device = torch.device("cpu")
model = Leaves().to(device)
print(len(Moved(DataLoader(ImageFolder("leaves/train", transform=prepare), batch_size=32), device).loader))
pictures = ImageFolder("leaves/test", transform=prepare)
model.eval()
with torch.no_grad():
    for picture, _ in pictures:
        print(model(picture[None].to(device)).argmax(1))  # expect: TL109
