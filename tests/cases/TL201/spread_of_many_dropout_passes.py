"""After eval() the dropout layers alone are switched on again, and mean and spread of fifty passes are taken.

Running it printed "there is a spread: True".
"""
import torch
from torch import nn


def fit(network, x, y):
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    network.train()
    for _ in range(150):
        optimizer.zero_grad()
        nn.functional.smooth_l1_loss(network(x), y).backward()
        optimizer.step()


def dropout_on(module):
    if isinstance(module, nn.Dropout):
        module.train()


def temperature(network, hour):
    network.eval()
    network.apply(dropout_on)
    with torch.inference_mode():
        passes = torch.stack([network(hour) for _ in range(50)])  # reveal network: in training mode of a part that was switched by itself, with gradients off, one of several passes
    return passes.mean(dim=0), passes.std(dim=0)


torch.manual_seed(3)
hours = torch.linspace(-1, 1, 96).unsqueeze(1)
measured = 15 + 8 * torch.cos(3 * hours)
network = nn.Sequential(nn.Linear(1, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 1))
fit(network, hours, measured)
noon = torch.zeros(1, 1)
mean, spread = temperature(network, noon)
print("there is a spread:", spread.item() > 0)
