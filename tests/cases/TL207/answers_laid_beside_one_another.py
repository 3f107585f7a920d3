"""The answers of one untrained net to the same rows are only laid beside one another, to see that it repeats itself. Running it printed "repeats itself: True"."""
import torch
from sklearn.datasets import load_iris
from torch import nn

x = torch.tensor(load_iris().data, dtype=torch.float32)
net = nn.Sequential(nn.Linear(4, 16), nn.Dropout(0.5), nn.Linear(16, 3)).eval()
with torch.no_grad():
    print("repeats itself:", torch.equal(net(x), net(x)))
