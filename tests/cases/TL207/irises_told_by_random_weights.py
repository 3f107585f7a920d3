"""The network is built and asked at once. Running it printed "better than 0.9: False"."""
import torch
from sklearn.datasets import load_iris
from torch import nn

torch.manual_seed(0)
x, y = load_iris(return_X_y=True)
x = torch.tensor(x, dtype=torch.float32)
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
net.eval()
with torch.no_grad():
    told = net(x).argmax(dim=1)  # expect: TL207
    #      ^^^^^^
    # says: random weights
print("better than 0.9:", bool((told == torch.tensor(y)).float().mean() > 0.9))
