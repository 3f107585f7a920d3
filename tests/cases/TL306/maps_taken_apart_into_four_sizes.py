"""A pass takes its input apart into four sizes and is handed one sample of three axes. Running it printed "not enough values to unpack (expected 4, got 3)"."""
import torch
from torch import nn


class Weighing(nn.Module):
    def __init__(self, channels=8):
        super().__init__()
        self.weigh = nn.Sequential(nn.Linear(channels, channels), nn.Sigmoid())

    def forward(self, maps):
        batch, channels, height, width = maps.shape
        return maps * self.weigh(maps.mean(dim=(2, 3))).view(batch, channels, 1, 1)


weighing = Weighing().eval()
maps = torch.rand(8, 16, 16)
try:
    with torch.no_grad():
        print(tuple(weighing(maps).shape))  # expect: TL306
        # says: one sample of shape (8, 16, 16)
except ValueError as error:
    print(error)
