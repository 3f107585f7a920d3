"""A series of training values is scaled by itself; its last windows are what the forecast begins with, and answers are put behind them. Runs."""
import numpy as np
import torch
from sklearn.preprocessing import MinMaxScaler
from torch import nn

known = np.sin(np.arange(120.0))[:-12]
scaler = MinMaxScaler(feature_range=(-1, 1))
scaled = torch.FloatTensor(scaler.fit_transform(known.reshape(-1, 1))).view(-1)
pairs = []
for start in range(len(scaled) - 12):
    pairs.append((scaled[start : start + 12], scaled[start + 12 : start + 13]))
net = nn.Linear(12, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for window, following in pairs:
    optimizer.zero_grad()
    nn.functional.mse_loss(net(window), following).backward()
    optimizer.step()
seen = scaled[-12:].tolist()
net.eval()
with torch.no_grad():
    for _ in range(12):
        seen.append(net(torch.FloatTensor(seen[-12:])).item())
print(scaler.inverse_transform(np.array(seen[12:]).reshape(-1, 1)).shape)
