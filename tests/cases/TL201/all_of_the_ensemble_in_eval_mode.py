"""A loop puts each network of the ensemble into evaluation mode.

Running it printed "the same average twice: True".
"""
import torch
from torch import nn


def make_network():
    return nn.Sequential(nn.Linear(3, 20), nn.ReLU(), nn.Dropout(0.2), nn.Linear(20, 1))


def train(network, x, y):
    optimizer = torch.optim.Adam(network.parameters(), lr=0.02)
    for _ in range(40):
        optimizer.zero_grad()
        nn.functional.mse_loss(network(x), y).backward()
        optimizer.step()


@torch.inference_mode()
def average(networks, x):
    return torch.stack([network(x) for network in networks]).mean(dim=0)


torch.manual_seed(8)
x = torch.rand(80, 3)
networks = [make_network() for _ in range(3)]
for network in networks:
    train(network, x, x.sum(dim=1, keepdim=True))
for network in networks:
    network.eval()
print("the same average twice:", torch.equal(average(networks, x), average(networks, x)))
