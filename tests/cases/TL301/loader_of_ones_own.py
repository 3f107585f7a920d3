"""A loader that derives from DataLoader hands out batches as it was told to; running it, BCELoss raises for (8, 1) against (8,) and not for (8, 1) against (8, 1)."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Batches(DataLoader):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.seen = 0


class Paired(DataLoader):
    def __init__(self, data, size):
        super(Paired, self).__init__(data, batch_size=size, drop_last=True)
        self.collate_fn = pair


def pair(samples):
    return torch.stack([x for x, _ in samples]), torch.stack([y for _, y in samples]).unsqueeze(1)


data = TensorDataset(torch.rand(64, 5), torch.rand(64).round())
model = nn.Sequential(nn.Linear(5, 1), nn.Sigmoid())
criterion = nn.BCELoss()
optimizer = torch.optim.SGD(model.parameters(), 0.1)
for x, y in Batches(data, batch_size=8, drop_last=True):
    loss = criterion(model(x), y)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
for index, (x, y) in enumerate(Paired(data, 8)):
    target = y  # reveal: (8, 1)
    loss = criterion(model(x), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
