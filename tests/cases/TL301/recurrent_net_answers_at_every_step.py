"""The head goes over all twelve steps: answers of (batch, 12, 1) for targets of (batch, 1), so the rows meet the steps.

# raises: RuntimeError
Twin of recurrent_net_answers_at_the_last_step.py.
"""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Tides(Dataset):
    def __init__(self, levels, window=12):
        self.levels = torch.as_tensor(levels, dtype=torch.float32)
        self.window = window

    def __len__(self):
        return len(self.levels) - self.window

    def __getitem__(self, start):
        end = start + self.window
        return self.levels[start:end].unsqueeze(-1), self.levels[end : end + 1]


class Forecast(nn.Module):
    def __init__(self, hidden=10):
        super().__init__()
        self.memory = nn.GRU(1, hidden, batch_first=True)
        self.head = nn.Linear(hidden, 1)

    def forward(self, window):
        steps, _ = self.memory(window)
        return self.head(steps)


net = Forecast()
optimizer = torch.optim.Adam(net.parameters())
for window, following in DataLoader(Tides(np.sin(np.arange(110) / 5)), batch_size=20, shuffle=True):
    optimizer.zero_grad()
    loss = nn.functional.smooth_l1_loss(net(window), following)  # expect: TL301
    loss.backward()
    optimizer.step()
print("loss", loss.item() < 10)
