"""What comes out is the input of a logistic regression: random features are meant. Running it printed "better than 0.9: True"."""
import torch
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from torch import nn

torch.manual_seed(0)
x, y = load_iris(return_X_y=True)
x = torch.tensor(x, dtype=torch.float32)
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 3))
net.eval()
with torch.no_grad():
    features = net[:2](x).numpy()
model = LogisticRegression(max_iter=2000).fit(features, y)
print("better than 0.9:", model.score(features, y) > 0.9)
