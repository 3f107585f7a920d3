"""Where no box of the batch holds anything, a zero stands in for the loss of that batch; any other batch is learned from. Running it printed "learned"."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

net = nn.Linear(6, 2)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def loss_of(scores, kinds):
    held = kinds > 0
    counted = nn.functional.mse_loss(scores[held], kinds[held].float()) if held.any() else torch.tensor(0.0)
    return counted / (scores.shape[0] + 1)


rows = TensorDataset(torch.rand(32, 6), torch.randint(1, 3, (32, 2)))
for features, kinds in DataLoader(rows, batch_size=8):
    optimizer.zero_grad()
    loss = loss_of(net(features), kinds)
    loss.backward()
    optimizer.step()
print("learned")
