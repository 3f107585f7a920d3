"""The network gives (N, 1), but both sides are flattened before they meet.

Running it printed "loss below 0.01: True".
"""

import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="Using a target size")


def train(model, area, price, epochs=300):
    criterion = nn.HuberLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(epochs):
        output = model(area)
        loss = criterion(output.flatten(), price.flatten())  # reveal: of logits `(120,)`
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


torch.manual_seed(0)
area = torch.rand(120, 2)
price = 3 * area[:, 0] + 2 * area[:, 1]
final = train(nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1)), area, price)
print("loss below 0.01:", final < 0.01)
