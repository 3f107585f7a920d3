"""Noise of any library is no data: the net is only tried with it. Running it printed a different row at each start."""
import numpy as np
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).eval()
noise = torch.from_numpy(np.random.normal(size=(1, 4)).astype("float32"))
with torch.no_grad():
    print(net(noise))
