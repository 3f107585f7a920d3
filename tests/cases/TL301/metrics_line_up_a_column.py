"""A column (N, 1) against labels (N,) in scikit-learn's metrics: they line the two up themselves.

Running it printed "R2 above 0.9: True error below 0.1: True".
"""
import torch
from sklearn.metrics import mean_squared_error, r2_score
from torch import nn

torch.manual_seed(6)
incomes = torch.randn(64, 3)
repaid = incomes.sum(dim=1)

model = nn.Linear(3, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
for epoch in range(60):
    repayment = model(incomes)
    loss = criterion(repayment, repaid.unsqueeze(1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
with torch.no_grad():
    guess = model(incomes).numpy()
print("R2 above 0.9:", r2_score(repaid.numpy(), guess) > 0.9, "error below 0.1:", mean_squared_error(repaid.numpy(), guess) < 0.1)
