"""The LSTM has dropout=0.5 between its two layers, and nobody calls eval() before the forecast.

Running it printed "the same forecast twice: False"; with model.eval(), "the same forecast twice: True".
"""
import torch
from torch import nn


class Forecaster(nn.Module):
    def __init__(self, hidden=16, dropout=0.5):
        super().__init__()
        self.lstm = nn.LSTM(1, hidden, num_layers=2, dropout=dropout, batch_first=True)
        self.out = nn.Linear(hidden, 1)

    def forward(self, series):
        states, _ = self.lstm(series)
        return self.out(states[:, -1])


def fit(model, series, following):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(40):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(series), following)
        loss.backward()
        optimizer.step()


torch.manual_seed(2)
start = torch.rand(100, 1, 1) * 6
waves = torch.sin(start + torch.arange(13).view(1, 13, 1) * 0.4)
model = Forecaster()
fit(model, waves[:80, :12], waves[:80, 12])

with torch.inference_mode():
    first = model(waves[80:, :12])  # expect: TL201
    second = model(waves[80:, :12])
print("the same forecast twice:", torch.equal(first, second))
