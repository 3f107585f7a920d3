"""A lesson on the forward pass: a fresh network is shown what it makes of ten of the pictures that it is to learn from, and how many it happens to hit.

Run: about one in ten is hit, as whoever writes such a lesson wants to show; the weights are said to be random.
"""

import torch
import torchvision
import torchvision.transforms as transforms
from torch import nn
from torch.utils.data import DataLoader

torch.set_grad_enabled(False)
train_set = torchvision.datasets.FashionMNIST("data", train=True, download=True, transform=transforms.ToTensor())


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 6, 5)
        self.out = nn.Linear(6 * 12 * 12, 10)

    def forward(self, t):
        t = nn.functional.max_pool2d(torch.relu(self.conv(t)), 2)
        return self.out(t.flatten(1))


network = Network()
images, labels = next(iter(DataLoader(train_set, batch_size=10)))  # reveal: FashionMNIST
answers = network(images)
print(answers.argmax(dim=1).eq(labels).sum().item())
