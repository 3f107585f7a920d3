"""compute_loss() returns the tensor. Running it printed "True"."""

import torch
from torch import nn


def compute_loss(net, batch):
    x, y = batch
    loss = nn.functional.binary_cross_entropy_with_logits(net(x).squeeze(1), y)
    return loss


def main():
    torch.manual_seed(3)
    net = nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 1))
    optimizer = torch.optim.AdamW(net.parameters(), lr=0.01)
    for _ in range(5):
        x = torch.randn(32, 6)
        optimizer.zero_grad()
        loss = compute_loss(net, (x, (x[:, 0] > 0).float()))
        loss.backward()
        optimizer.step()
    print(float(loss) > 0)


main()
