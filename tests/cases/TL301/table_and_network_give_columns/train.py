"""A batch of the Dataset's one-element rows is (N, 1), as the network's output is.

Running it printed "loss below one half: True".
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
        loss = criterion(network(features), defaulted)
        loss.backward()
        optimizer.step()
print("loss below one half:", loss.item() < 0.5)
