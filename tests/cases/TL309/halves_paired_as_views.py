"""Two halves of one array are paired row by row, so that two passes of one network see other rows: neither half is the labels of the other.

Nothing raises, and that the rows differ is what is wanted.
"""
import torch
from sklearn.model_selection import train_test_split
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

rows = torch.randn(80, 8)
left, right = train_test_split(rows, test_size=0.5, random_state=0)
network = nn.Linear(8, 4)
optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
for a, b in DataLoader(TensorDataset(left, right), batch_size=8):
    loss = ((network(a).mean(0) - network(b).mean(0)) ** 2).sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
