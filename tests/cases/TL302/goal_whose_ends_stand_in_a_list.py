"""The two ends of the goal are read out of a list, and are one row apart: the goal is one number a window. Running it printed no warning of torch."""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

STEPS = 4
KIND = "recurrent"


class Windows(Dataset):
    def __init__(self, rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows) - STEPS

    def __getitem__(self, item):
        seen = [item, item + 1] if KIND == "plain" else [item, item + STEPS]
        goal = [item, item + 1] if KIND == "plain" else [item + STEPS, item + STEPS + 1]
        x = torch.tensor(self.rows[seen[0] : seen[1], :2], dtype=torch.float)
        return x, torch.tensor(self.rows[goal[0] : goal[1], 2:], dtype=torch.float)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.steps = nn.LSTM(2, 8, batch_first=True)
        self.out = nn.Linear(8, 1)

    def forward(self, x):
        states, _ = self.steps(x)
        return self.out(states[:, -1, :])


rows = np.random.default_rng(0).normal(size=(200, 3))
net, loss_fn = Net(), nn.MSELoss()
optimizer = torch.optim.Adam(net.parameters())
for x, y in DataLoader(Windows(rows), batch_size=16):
    loss = loss_fn(net(x), torch.squeeze(y, dim=2))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
