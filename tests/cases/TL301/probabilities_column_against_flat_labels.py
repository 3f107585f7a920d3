"""BCELoss is given probabilities (N, 1) and labels (N,): it refuses what mean_squared_error would line up.

# raises: ValueError
Running it ended in: Using a target size (torch.Size([64])) that is different to the input size (torch.Size([64, 1])) is deprecated
"""
import torch
from torch import nn

torch.manual_seed(6)
incomes = torch.randn(64, 3)
repaid = (incomes.sum(dim=1) > 0).float()

model = nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
criterion = nn.BCELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
for epoch in range(60):
    repayment = model(incomes)
    loss = criterion(repayment, repaid)  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss below one half:", loss.item() < 0.5)
