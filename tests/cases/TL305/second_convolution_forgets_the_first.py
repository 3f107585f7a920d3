"""The second convolution takes 8 channels, the first gives 16: it raises."""

import torch
from torch import nn

features = nn.Sequential(
    nn.Conv2d(3, 16, 3, padding=1),
    nn.BatchNorm2d(16),
    nn.ReLU(),
    nn.Conv2d(8, 32, 3, padding=1),  # expect: TL305
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
)
head = nn.Linear(32, 5)
pictures = torch.rand(6, 3, 20, 20)
loss = nn.functional.cross_entropy(head(features(pictures)), torch.tensor([0, 1, 2, 3, 4, 0]))
loss.backward()
