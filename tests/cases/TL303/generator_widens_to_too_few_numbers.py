"""The generator's first layer gives 128 * 4 * 4 numbers, which are viewed as 128 channels of 7 × 7: it raises."""

import torch
from torch import nn


class Generator(nn.Module):
    def __init__(self, noise=64):
        super().__init__()
        self.project = nn.Linear(noise, 128 * 4 * 4)
        self.paint = nn.Sequential(
            nn.ConvTranspose2d(128, 32, 4, stride=2, padding=1), nn.ReLU(), nn.ConvTranspose2d(32, 1, 4, stride=2, padding=1), nn.Tanh()
        )

    def forward(self, z):
        seed = self.project(z).view(-1, 128, 7, 7)  # expect: TL303
        return self.paint(seed)


generator = Generator()
pictures = generator(torch.randn(5, 64))
print(pictures.shape)

# before: RuntimeError: shape
# after: pictures.shape == (5, 1, 28, 28)
