"""Layers are put in a list, any number of them, and gone through one by one; the last gives raw scores. Running it raises."""
import torch
from torch import nn


class Critic(nn.Module):
    def __init__(self, channels, widths):
        super().__init__()
        layers = [nn.Conv2d(channels, widths[0], 4, 2, 1), nn.LeakyReLU(0.2)]
        before = widths[0]
        for width in widths[1:]:
            layers.append(nn.Conv2d(before, width, 4, 2, 1))
            layers.append(nn.BatchNorm2d(width))
            layers.append(nn.LeakyReLU(0.2))
            before = width
        layers.append(nn.Conv2d(before, 1, 4, 1, 0))
        self.layers = nn.ModuleList(layers)

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x.flatten(1)


def train(widths, pictures):
    critic, loss = Critic(3, widths), nn.BCELoss()
    for batch in pictures:
        scores = critic(batch)
        loss(scores, torch.ones_like(scores)).backward()  # expect: TL403


train([8, 16, 16, 16], [torch.rand(2, 3, 64, 64)])
if torch.cuda.is_available():
    train(list(map(int, input().split())), torch.load("pictures.pt"))
