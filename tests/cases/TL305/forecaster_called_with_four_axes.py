"""The twin: both series are given, and the LSTM gets four axes. Running it raised there."""
import torch
from torch import nn


class Forecaster(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(input_size=2, hidden_size=4, batch_first=True)
        self.tell = nn.Linear(4, 1)

    def forward(self, sales, weather):
        series = torch.cat((sales, weather), dim=1)
        states, _ = self.lstm(series)  # expect: TL305
        return self.tell(states[:, -1])


sales, weather = torch.rand(8, 5, 2, 1), torch.rand(8, 5, 2, 1)
forecaster = Forecaster()
print(forecaster(sales, weather))  # allow: TL202
