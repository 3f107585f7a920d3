"""Each picture gives one random view, whose class is compared with its label.

Running it printed "right: True".
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import datasets, transforms

augment = transforms.Compose([transforms.RandomResizedCrop(16), transforms.ToTensor()])


class Views(Dataset):
    def __init__(self, offset):
        self.source = datasets.FakeData(24, (3, 20, 20), num_classes=2, random_offset=offset)

    def __len__(self):
        return len(self.source)

    def __getitem__(self, index):
        picture, kind = self.source[index]
        return augment(picture), kind


def right(scores, kinds):
    return (scores.argmax(dim=1) == kinds).sum()


torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(768, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for first, kinds in DataLoader(Views(0), batch_size=8):
    loss = nn.functional.cross_entropy(net(first), kinds)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
total = 0.0
test_views = Views(99)  # expect: TL108
with torch.no_grad():
    for first, kinds in DataLoader(test_views, batch_size=8):
        total += right(net(first), kinds).item()  # reveal first: went through `RandomResizedCrop`
print("right:", total > 0)
