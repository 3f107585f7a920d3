"""The twin: the norm is one of batches whatever the settings say. Running it gave other answers for a sample by itself than in a batch."""
import torch
import yaml
from torch import nn


class Block(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv1d(1, channels, 3)
        self.norm = nn.BatchNorm1d(channels)

    def forward(self, x):
        return self.norm(self.conv(x))


class Separation:
    def __init__(self, settings, weights):
        with open(settings) as file:
            options = yaml.safe_load(file)
        self.network = Block(**options["network"])
        self.network.load_state_dict(torch.load(weights))

    def inference(self, mixture):
        with torch.no_grad():
            return self.network(mixture).numpy()  # expect: TL201


print(Separation("settings.yml", "weights.pt").inference(torch.randn(2, 1, 100)))
