"""forward() gives a value for each of ten steps, (32, 10, 1), where one for the whole series, (32, 1), is wanted.

# raises: RuntimeError
Running it ended in: The size of tensor a (10) must match the size of tensor b (32) at non-singleton dimension 1
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
        return self.value(states)


torch.manual_seed(5)
hours = torch.rand(32, 10, 2)
load = hours.sum(dim=(1, 2)).unsqueeze(1)
model = LoadForecast()
criterion = nn.L1Loss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(30):
    optimizer.zero_grad()
    loss = criterion(model(hours), load)  # expect: TL301
    loss.backward()
    optimizer.step()
print("loss is one number:", loss.shape == ())
