"""A table is scaled as a whole, cut where four fifths of its rows end, and each half goes into a data set of its own. Scaled after the cut, with what the
first half told, it is fine. Nothing raises.
"""

import numpy as np
import torch
from sklearn.preprocessing import StandardScaler
from torch import nn
from torch.utils.data import DataLoader, Dataset

rows = np.loadtxt("yields.csv", delimiter=",")
x, y = rows[:, :3], rows[:, 3]


class Yields(Dataset):
    def __init__(self, x, y):
        self.x = torch.tensor(x, dtype=torch.float32)
        self.y = torch.tensor(y, dtype=torch.float32).unsqueeze(1)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, index):
        return self.x[index], self.y[index]


def learn(first, second, first_y, second_y):
    model = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 1))
    optimizer = torch.optim.Adam(model.parameters())
    for features, target in DataLoader(Yields(first, first_y), batch_size=16, shuffle=True):
        loss = nn.functional.mse_loss(model(features), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()
    with torch.no_grad():
        errors = [nn.functional.mse_loss(model(features), target).item() for features, target in DataLoader(Yields(second, second_y), batch_size=16)]
    return sum(errors) / len(errors)


size = int(0.8 * len(x))
scaled = StandardScaler().fit_transform(x)  # expect: TL105
print(learn(scaled[:size], scaled[size:], y[:size], y[size:]))

scaler = StandardScaler().fit(x[:size])
print(learn(scaler.transform(x[:size]), scaler.transform(x[size:]), y[:size], y[size:]))
