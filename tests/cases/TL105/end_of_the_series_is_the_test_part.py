"""A whole series is scaled, and its end is what the net is tested on: the scale knows of it. Runs."""
import numpy as np
import torch
from sklearn.preprocessing import MinMaxScaler
from torch import nn

series = np.loadtxt("series.csv")
scaled = torch.FloatTensor(MinMaxScaler().fit_transform(series.reshape(-1, 1))).view(-1)  # expect: TL105
known, later = scaled[:-24], scaled[-24:]
net = nn.Linear(12, 1)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for start in range(len(known) - 12):
    optimizer.zero_grad()
    nn.functional.mse_loss(net(known[start : start + 12]), known[start + 12 : start + 13]).backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    print(net(later[:12]).item(), later[12].item())
