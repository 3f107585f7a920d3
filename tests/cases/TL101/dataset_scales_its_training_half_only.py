"""The Dataset standardises the measurements only when it is built with train=True; the network is asked for raw ones.

Running it printed "hits of 200 above 170: False"; with both halves standardised, "hits of 200 above 170: True".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

MEAN = torch.tensor([250.0, 30.0])
STD = torch.tensor([40.0, 5.0])


class Sensors(Dataset):
    def __init__(self, n, train):
        generator = torch.Generator().manual_seed(1 if train else 2)
        self.values = MEAN + STD * torch.randn(n, 2, generator=generator)
        self.faulty = ((self.values[:, 0] - 250.0) / 40.0 > (self.values[:, 1] - 30.0) / 5.0).long()
        self.train = train

    def __len__(self):
        return len(self.values)

    def __getitem__(self, index):
        row = self.values[index]
        if self.train:
            row = (row - MEAN) / STD
        return row, self.faulty[index]


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(5):
    for rows, faulty in DataLoader(Sensors(400, train=True), batch_size=40, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(rows), faulty).backward()
        optimizer.step()

hits = 0
with torch.no_grad():
    for rows, faulty in DataLoader(Sensors(200, train=False), batch_size=50):
        hits += (model(rows).argmax(1) == faulty).sum().item()  # expect: TL101
print("hits of 200 above 170:", hits > 170)
