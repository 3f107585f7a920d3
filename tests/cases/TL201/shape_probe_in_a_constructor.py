"""The constructor sends zeros through its first layers to learn how many numbers come out: only the size is used.

Running it printed "batch norm has moved on: False".
"""
import torch
from torch import nn


class Spectra(nn.Module):
    def __init__(self, bands, classes):
        super().__init__()
        self.conv = nn.Sequential(nn.Conv1d(1, 6, 5, stride=2), nn.BatchNorm1d(6), nn.ReLU())
        self.out = nn.Linear(self.flat_size(bands), classes)

    def flat_size(self, bands):
        with torch.no_grad():
            x = self.conv(torch.zeros(1, 1, bands))
        return x.numel()

    def forward(self, spectra):
        return self.out(self.conv(spectra).flatten(1))


class Service:
    def __init__(self, model, reference):
        self.model = model
        model.eval()
        with torch.no_grad():
            self.expected = model(reference).softmax(dim=1)


torch.manual_seed(15)
spectra = torch.randn(60, 1, 31)
material = (spectra.mean(dim=(1, 2)) > 0).long()
model = Spectra(bands=31, classes=2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(20):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(spectra), material).backward()
    optimizer.step()
counted = model.conv[1].num_batches_tracked.item()
service = Service(model, spectra[:4])
print("batch norm has moved on:", model.conv[1].num_batches_tracked.item() > counted)
