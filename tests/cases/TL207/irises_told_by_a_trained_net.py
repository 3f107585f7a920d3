"""The twin: the network is trained before. Running it printed "better than 0.9: True"."""
import torch
from sklearn.datasets import load_iris
from torch import nn

torch.manual_seed(0)
x, y = load_iris(return_X_y=True)
x = torch.tensor(x, dtype=torch.float32)
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for _ in range(200):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), torch.tensor(y)).backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    told = net(x).argmax(dim=1)
print("better than 0.9:", bool((told == torch.tensor(y)).float().mean() > 0.9))
