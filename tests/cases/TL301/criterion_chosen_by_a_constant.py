"""One class chooses BCEWithLogitsLoss, and the labels are a vector beside a column. Running it ended in: Target size (torch.Size([40])) must be the same as input size (torch.Size([40, 1]))"""
import torch
from torch import nn

n_classes = 1
model = nn.Sequential(nn.Linear(12, 16), nn.ReLU(), nn.Linear(16, n_classes))
criterion = nn.CrossEntropyLoss() if n_classes > 1 else nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters())
x = torch.randn(40, 12)
y = (x[:, 0] > 0).float()
for epoch in range(3):
    output = model(x)
    loss = criterion(output, y)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

# before: ValueError: Target size (torch.Size([40])) must be the same as input size
# after: loss.isfinite()
