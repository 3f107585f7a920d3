"""Predictor builds the network anew, loads the weights and predicts: a fresh module is in training mode.

Running it printed "the same answer twice: False".
"""
import io

import torch
from torch import nn


def build_network():
    return nn.Sequential(nn.Linear(3, 32), nn.ReLU(), nn.Dropout(0.3), nn.Linear(32, 1))


class Predictor:
    def __init__(self, weights):
        self.network = build_network()
        self.network.load_state_dict(torch.load(weights))

    def predict(self, rows):
        with torch.no_grad():
            return self.network(rows).squeeze(1)  # expect: TL201  # reveal self.network: asked in training mode


def train(x, y):
    torch.manual_seed(0)
    network = build_network()
    optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
    for _ in range(100):
        loss = nn.functional.mse_loss(network(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return network


x = torch.rand(200, 3)
weights = io.BytesIO()
torch.save(train(x, x.sum(dim=1, keepdim=True)).state_dict(), weights)
weights.seek(0)

predictor = Predictor(weights)
question = torch.tensor([[0.2, 0.5, 0.9]])
print("the same answer twice:", torch.equal(predictor.predict(question), predictor.predict(question)))
