"""A batch of the Dataset's single numbers is (N,), the network gives (N, 1), and BCELoss wants one shape.

# raises: ValueError
Running it ended in: Using a target size (torch.Size([20])) that is different to the input size (torch.Size([20, 1])) is deprecated
"""
import torch
from data import Loans
from network import LoanNet
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(0)
network = LoanNet(n_features=5)
optimizer = torch.optim.Adam(network.parameters(), lr=0.02)
criterion = nn.BCELoss()
for epoch in range(10):
    for features, defaulted in DataLoader(Loans(200), batch_size=20, shuffle=True):
        optimizer.zero_grad()
        loss = criterion(network(features), defaulted)  # expect: TL301
        loss.backward()
        optimizer.step()
print("loss below one half:", loss.item() < 0.5)
