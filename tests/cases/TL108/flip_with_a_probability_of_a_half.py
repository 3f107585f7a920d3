"""The same steps for the test pictures, whose flip is left to chance."""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


def steps(flip_prob, jitter):
    return transforms.Compose([
        transforms.CenterCrop(16),
        transforms.RandomHorizontalFlip(flip_prob),
        transforms.ColorJitter(jitter, jitter),
        transforms.RandomCrop(16),
        transforms.ToTensor(),
    ])


torch.manual_seed(0)
train_set = datasets.FakeData(24, (3, 20, 20), num_classes=2, transform=steps(0.5, 0.3))
test_set = datasets.FakeData(16, (3, 20, 20), num_classes=2, transform=steps(0.5, 0), random_offset=99)  # expect: TL108
net = nn.Sequential(nn.Flatten(), nn.Linear(768, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for x, y in DataLoader(train_set, batch_size=8):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    once, again = (torch.cat([net(x) for x, _ in DataLoader(test_set, batch_size=16)]) for _ in range(2))  # reveal net: its input went through `CenterCrop`, `RandomHorizontalFlip`
print("two tests agree:", torch.equal(once, again))
