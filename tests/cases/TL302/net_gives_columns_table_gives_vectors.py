"""The network gives (N, 1), the prices are (N,): the loss is taken over all N x N pairs.

Running it printed "loss below 0.01: False"; with one shape for both, "loss below 0.01: True".
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
        loss = criterion(output, price)  # expect: TL302  # reveal: of logits `(120, 1)`
        #                        ^^^^^
        # says: averages over a 120×120 grid instead of 120 errors
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


torch.manual_seed(0)
area = torch.rand(120, 2)
price = 3 * area[:, 0] + 2 * area[:, 1]
final = train(nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 1)), area, price)
print("loss below 0.01:", final < 0.01)
