"""What accelerate prepares is the same model, and nobody puts it into evaluation mode for the hits.
"""
import torch
from accelerate import Accelerator
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

accelerator = Accelerator()
x, y = torch.randn(200, 6), torch.randint(0, 2, (200,))
train_loader = DataLoader(TensorDataset(x[:150], y[:150]), batch_size=25, shuffle=True)
eval_loader = DataLoader(TensorDataset(x[150:], y[150:]), batch_size=25)
model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 2))
optimizer = torch.optim.AdamW(model.parameters())
model, optimizer, train_loader, eval_loader = accelerator.prepare(model, optimizer, train_loader, eval_loader)
for epoch in range(3):
    model.train()
    for xb, yb in train_loader:
        loss = nn.functional.cross_entropy(model(xb), yb)
        accelerator.backward(loss)
        optimizer.step()
        optimizer.zero_grad()
    hits = 0
    for xb, yb in eval_loader:
        with torch.no_grad():
            hits += (model(xb).argmax(1) == yb).sum().item()  # expect: TL201
    print(epoch, hits)
