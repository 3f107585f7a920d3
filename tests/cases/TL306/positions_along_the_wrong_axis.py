"""The positions stand along the first axis, and the batch is first: the sum raises, and a batch axis would not help. Run, torch said "must match"."""
import torch
from torch import nn


class Forecaster(nn.Module):
    def __init__(self, width=64, longest=500):
        super().__init__()
        self.project = nn.Linear(10, width)
        self.register_buffer("positions", torch.zeros(longest, width).unsqueeze(0).transpose(0, 1))
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(width, 4), 2)
        self.head = nn.Linear(width, 1)

    def forward(self, x):
        x = self.project(x)
        x = x + self.positions[: x.size(1), :]  # expect: TL307
        x = self.encoder(x.permute(1, 0, 2))
        return self.head(x[-1, :, :])


print(Forecaster()(torch.randn(32, 20, 10)).shape)
