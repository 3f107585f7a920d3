"""The twin: the number is read from the network. Running it raised nothing."""
import torch
import torchvision
from torch import nn


class TinyImageNetModel(nn.Module):
    def __init__(self, num_classes=200):
        super().__init__()
        backbone = torchvision.models.resnet18(weights=None)
        features = backbone.fc.in_features
        self.features = nn.Sequential(*list(backbone.children())[:-1])
        self.fc = nn.Linear(features, num_classes)

    def forward(self, x):
        x = self.features(x)
        x = torch.flatten(x, 1)
        return self.fc(x)


def main():
    model = TinyImageNetModel()
    optimizer = torch.optim.Adam(model.parameters())
    images, labels = torch.randn(4, 3, 64, 64), torch.randint(0, 200, (4,))
    model.train()
    loss = nn.functional.cross_entropy(model(images), labels)
    loss.backward()
    optimizer.step()


main()
