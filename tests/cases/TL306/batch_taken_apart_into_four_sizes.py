"""The twin: a batch of one. Running it printed (1, 8, 16, 16)."""
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
maps = torch.rand(1, 8, 16, 16)
try:
    with torch.no_grad():
        print(tuple(weighing(maps).shape))
except ValueError as error:
    print(error)
