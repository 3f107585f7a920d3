"""The network answers for three classes and the labels have four, so the loss raises; where hits and misses are counted below it, the same two arrays do not
fit either, and that is the same defect. Running it raised ("Target size (torch.Size([8, 4])) must be the same as input size (torch.Size([8, 3]))")."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

net = nn.Linear(6, 3)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
flags = torch.randint(0, 2, (80, 4)).float()
for rows, labels in DataLoader(TensorDataset(torch.randn(80, 6), flags), batch_size=8):
    optimizer.zero_grad()
    outputs = net(rows)
    loss = criterion(outputs, labels)  # expect: TL301
    told = (outputs > 0.5).float()
    hits = ((told == 1) & (labels == 1)).sum().item()
    misses = ((told == 0) & (labels == 1)).sum().item()
    print(hits, misses)
    loss.backward()
    optimizer.step()
