"""A tensor is standardised as a whole, and random_split takes the test rows out of it afterwards.
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(0)
x = torch.randn(400, 5) * 7 + 30
y = (x[:, 0] > 30).long()
x = (x - x.mean(dim=0)) / x.std(dim=0)  # expect: TL105
train_set, test_set = random_split(TensorDataset(x, y), [300, 100])
model = nn.Linear(5, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for xb, yb in DataLoader(train_set, batch_size=32, shuffle=True):
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(xb), yb).backward()
    optimizer.step()
with torch.no_grad():
    print(sum((model(xb).argmax(1) == yb).sum().item() for xb, yb in DataLoader(test_set, batch_size=100)) / 100)
