"""forward() gives the value of the last step only, (32, 1), and so are the targets.

Running it printed "loss is one number: True".
"""
import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


class LoadForecast(nn.Module):
    def __init__(self, hidden=8):
        super().__init__()
        self.gru = nn.GRU(input_size=2, hidden_size=hidden, batch_first=True)
        self.value = nn.Linear(hidden, 1)

    def forward(self, hours):
        states, last = self.gru(hours)
        return self.value(states[:, -1])


torch.manual_seed(5)
hours = torch.rand(32, 10, 2)
load = hours.sum(dim=(1, 2)).unsqueeze(1)
model = LoadForecast()
criterion = nn.L1Loss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(30):
    optimizer.zero_grad()
    loss = criterion(model(hours), load)
    loss.backward()
    optimizer.step()
print("loss is one number:", loss.shape == ())
