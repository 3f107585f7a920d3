"""A network with ready weights is trained on pictures of sounds, with these pictures' own mean and deviation, and asked about more of them: they are treated
alike. What the loss is made of cannot be told, since the annotation names the choice and not what is chosen. Asked as it came, the network wants what its
weights were trained with."""
from enum import Enum

import torch
from torch import nn
from torchvision import datasets, models, transforms

MEAN, STD = [0.4931, 0.9151, 0.9960], [0.4931, 0.9151, 0.9960]


class Criterion(Enum):
    cross_entropy = nn.CrossEntropyLoss()
    divergence = nn.KLDivLoss()


class Trainer:
    def __init__(self, criterion: Criterion, model=models.resnet18(pretrained=True)):
        self.model, self.criterion = model, criterion
        self.model.fc = nn.Linear(512, 10)

    def train(self, training, validation, epochs=10):
        optimizer = torch.optim.Adam(self.model.parameters())
        for _ in range(epochs):
            self.model.train()
            for images, labels in training:
                loss = self.criterion(self.model(images), labels)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            print(accuracy(self.model, validation))


def accuracy(model, validation):
    model.eval()
    right = 0
    with torch.no_grad():
        for images, labels in validation:
            right += (model(images).argmax(1) == labels).sum().item()
    return right / len(validation.dataset)


def run(criterion: Criterion):
    ready = transforms.Compose([transforms.ToTensor(), transforms.Normalize(MEAN, STD)])
    training = torch.utils.data.DataLoader(datasets.ImageFolder("train", ready), 32)
    validation = torch.utils.data.DataLoader(datasets.ImageFolder("val", ready), 32)
    Trainer(criterion).train(training, validation)


def as_it_came():
    ready = transforms.Compose([transforms.ToTensor(), transforms.Normalize(MEAN, STD)])
    validation = torch.utils.data.DataLoader(datasets.ImageFolder("val", ready), 32)
    model = models.resnet18(pretrained=True)
    model.eval()
    with torch.no_grad():
        for images, _ in validation:
            print(model(images).argmax(1))  # expect: TL109
