"""The accuracy of a network on the test part: it was built a line above, and nothing trains or loads it.

Run: about one in ten is right, another share after each start.
"""

import torch
import torchvision
import torchvision.transforms as transforms
from torch import nn
from torch.utils.data import DataLoader

torch.set_grad_enabled(False)
test_set = torchvision.datasets.FashionMNIST("data", train=False, download=True, transform=transforms.ToTensor())


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 6, 5)
        self.out = nn.Linear(6 * 12 * 12, 10)

    def forward(self, t):
        t = nn.functional.max_pool2d(torch.relu(self.conv(t)), 2)
        return self.out(t.flatten(1))


network = Network()
images, labels = next(iter(DataLoader(test_set, batch_size=1000)))
answers = network(images)  # expect: TL207
print(answers.argmax(dim=1).eq(labels).sum().item())
