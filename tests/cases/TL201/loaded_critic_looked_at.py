"""The critic has learned weights, so that what is printed says something of them. Runs with its weights at hand: batch norm takes the two pictures' statistics."""

import torch
from torch import nn


def start(layer):
    if isinstance(layer, nn.Conv2d):
        layer.weight.data.normal_(0.0, 0.02)


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(3, 8, 4, 2), nn.BatchNorm2d(8), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(1800, 1))
        self.apply(start)

    def forward(self, x):
        return self.layers(x)


def main():
    critic = Critic()
    critic.load_state_dict(torch.load("critic.pt"))
    out = critic(torch.randn(2, 3, 32, 32))  # expect: TL201, TL202
    print(out)


if __name__ == "__main__":
    main()
