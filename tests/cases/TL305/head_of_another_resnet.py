"""A head of 2048 inputs on the 512 features of a ResNet-18's parts. Running it ended in: mat1 and mat2 shapes cannot be multiplied (4x512 and 2048x200)"""
import torch
import torchvision
from torch import nn


class TinyImageNetModel(nn.Module):
    def __init__(self, num_classes=200):
        super().__init__()
        backbone = torchvision.models.resnet18(weights=None)
        self.features = nn.Sequential(*list(backbone.children())[:-1])
        self.fc = nn.Linear(2048, num_classes)  # expect: TL305

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
