"""A table is scaled as a whole, cut into windows place by place, and the windows are split. Scaled by numbers of the first days alone, it is fine.
Nothing raises.
"""

import numpy as np
import pandas as pd
import torch
from sklearn.preprocessing import StandardScaler
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

columns = ["wind", "rain", "heat"]
days = pd.read_csv("weather.csv")


def windows(table, length=4):
    found, targets = [], []
    for _, group in table.groupby("place"):
        values = group[columns].values
        for start in range(len(group) - length):
            found.append(values[start : start + length])
            targets.append(values[start + length, 2])
    return torch.FloatTensor(np.array(found)), torch.FloatTensor(np.array(targets)).view(-1, 1)


def learn(first, second):
    net = nn.Sequential(nn.Flatten(), nn.Linear(12, 1))
    optimizer = torch.optim.Adam(net.parameters())
    for x, y in DataLoader(TensorDataset(*first), batch_size=16, shuffle=True):
        loss = nn.functional.mse_loss(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    net.eval()
    with torch.no_grad():
        print(sum(nn.functional.mse_loss(net(x), y).item() for x, y in DataLoader(TensorDataset(*second), batch_size=16)))


scaled = pd.DataFrame(StandardScaler().fit_transform(days[columns].values), columns=columns)  # expect: TL105
scaled["place"] = days["place"]
x, y = windows(scaled)
size = int(0.9 * len(x))
learn((x[:size], y[:size]), (x[size:], y[size:]))

early, late = days[days["day"] < 30], days[days["day"] >= 30]
scaler = StandardScaler().fit(early[columns].values)
parts = []
for part in (early, late):
    table = pd.DataFrame(scaler.transform(part[columns].values), columns=columns)
    table["place"] = part["place"].values
    parts.append(windows(table))
learn(*parts)
