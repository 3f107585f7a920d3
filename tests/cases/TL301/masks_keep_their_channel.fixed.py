"""The masks keep the channel axis of the pictures, (N, 1, H, W); NLLLoss wants the class of each pixel, (N, H, W).

# raises: RuntimeError
Running it ended in: only batches of spatial targets supported (3D tensors) but got targets of dimension: 4
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(7)
masks = (torch.rand(40, 1, 10, 10) > 0.6).long()
scans = masks.float() + 0.2 * torch.randn(40, 1, 10, 10)
loader = DataLoader(TensorDataset(scans, masks), batch_size=8, shuffle=True)

model = nn.Sequential(nn.Conv2d(1, 6, 3, padding=1), nn.ReLU(), nn.Conv2d(6, 2, 1), nn.LogSoftmax(dim=1))
criterion = nn.NLLLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(6):
    for scan, mask in loader:
        optimizer.zero_grad()
        loss = criterion(model(scan), mask.squeeze(1))
        loss.backward()
        optimizer.step()
print("loss below one half:", loss.item() < 0.5)
