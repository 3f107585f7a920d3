"""The loop takes steps and forgets `backward()`: that is what is wrong with it, not the mode. Ran: the weights stay. The twin is the loop over test rows."""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

data = TensorDataset(torch.load("rows.pt"), torch.load("labels.pt"))
train, test = DataLoader(data, batch_size=8), DataLoader(data, batch_size=8)
model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))
optimizer = torch.optim.Adam(model.parameters())
criterion = nn.CrossEntropyLoss()
for epoch in range(3):
    total = 0.0
    for x, y in train:
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        optimizer.step()
        total += loss.item()
    with torch.no_grad():
        for x, y in test:
            print(total, (model(x).argmax(dim=1) == y).float().mean())  # expect: TL201
