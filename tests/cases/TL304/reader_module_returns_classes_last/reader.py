"""Reads what a sensor saw in each of its time steps."""
from torch import nn


class Reader(nn.Module):
    def __init__(self, channels=3, events=5):
        super().__init__()
        layer = nn.TransformerEncoderLayer(d_model=16, nhead=2, dim_feedforward=32, dropout=0.0, batch_first=True)
        self.enter = nn.Linear(channels, 16)
        self.encoder = nn.TransformerEncoder(layer, num_layers=1)
        self.events = nn.Linear(16, events)

    def forward(self, signal):
        hidden = self.encoder(self.enter(signal))
        return self.events(hidden)
