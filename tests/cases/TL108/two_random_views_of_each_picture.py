"""Each picture gives two random views, whose likeness is what is measured: without chance there were nothing to compare.

Running it printed "views are alike: True".
"""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import datasets, transforms

augment = transforms.Compose([transforms.RandomResizedCrop(16), transforms.RandomHorizontalFlip(), transforms.ToTensor()])


class Views(Dataset):
    def __init__(self, offset):
        self.source = datasets.FakeData(24, (3, 20, 20), num_classes=2, random_offset=offset)

    def __len__(self):
        return len(self.source)

    def __getitem__(self, index):
        picture, kind = self.source[index]
        return augment(picture), augment(picture)


def likeness(a, b):
    return nn.functional.cosine_similarity(a, b).mean()


torch.manual_seed(0)
encoder = nn.Sequential(nn.Flatten(), nn.Linear(768, 8))
optimizer = torch.optim.SGD(encoder.parameters(), lr=0.01)
for first, second in DataLoader(Views(0), batch_size=8):
    loss = -likeness(encoder(first), encoder(second))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

encoder.eval()
total = 0.0
test_views = Views(99)
with torch.no_grad():
    for first, second in DataLoader(test_views, batch_size=8):
        total += likeness(encoder(first), encoder(second)).item()  # reveal first: went through `RandomResizedCrop`  # reveal second: went through `RandomResizedCrop`
print("views are alike:", total > 0)
