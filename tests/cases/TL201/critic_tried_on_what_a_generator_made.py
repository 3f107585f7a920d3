"""Looks wrong: both networks are asked in training mode; they are as they were set up, nothing trains them, and what they give is only looked at.
Running it printed tensors of two rows."""
import torch
from torch import nn


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(100, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 64))
        for layer in self.layers:
            if isinstance(layer, nn.Linear):
                layer.weight.data.normal_(0.0, 0.02)

    def forward(self, noise):
        return self.layers(noise)


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.LeakyReLU(), nn.Linear(32, 1))
        for layer in self.layers:
            if isinstance(layer, nn.Linear):
                layer.weight.data.normal_(0.0, 0.02)

    def forward(self, pictures):
        return torch.sigmoid(self.layers(pictures))


if __name__ == "__main__":
    generator = Generator()
    made = generator(torch.randn(2, 100))  # expect: TL202
    print(made)
    critic = Critic()
    judged = critic(made)  # reveal: (2, 1)
    print(judged)
