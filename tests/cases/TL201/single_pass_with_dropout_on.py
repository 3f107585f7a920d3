"""The network is put back into training mode for one single prediction: the temperature is a draw of its dropout.

Running it printed "the same temperature twice: False".
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


def temperature(network, hour):
    network.train()
    with torch.inference_mode():
        return network(hour)  # expect: TL201  # reveal network: asked in training mode, with gradients off, for a prediction


torch.manual_seed(3)
hours = torch.linspace(-1, 1, 96).unsqueeze(1)
measured = 15 + 8 * torch.cos(3 * hours)
network = nn.Sequential(nn.Linear(1, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 1))
fit(network, hours, measured)
noon = torch.zeros(1, 1)
print("the same temperature twice:", torch.equal(temperature(network, noon), temperature(network, noon)))
