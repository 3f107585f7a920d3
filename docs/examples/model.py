"""The network: guesses how many kilowatt-hours a house will use tomorrow."""

from torch import nn


class EnergyNet(nn.Module):
    def __init__(self, n_features=4, width=32):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(n_features, width), nn.ReLU(), nn.Dropout(0.3), nn.Linear(width, 1))

    def forward(self, features):
        return self.body(features)
