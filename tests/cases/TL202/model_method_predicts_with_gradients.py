"""The network's own predict() calls forward() with gradients on.

Running it printed "graph kept: True".
"""
import torch
from torch import nn


class Thermostat(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, 10), nn.Tanh(), nn.Linear(10, 1))

    def forward(self, state):
        return self.layers(state)

    def predict(self, state):
        self.eval()
        heat = self(state)  # expect: TL202
        print("graph kept:", heat.requires_grad)
        return heat.item()


torch.manual_seed(1)
states = torch.rand(100, 2)
wanted = states[:, :1] - states[:, 1:]
thermostat = Thermostat()
optimizer = torch.optim.Adam(thermostat.parameters(), lr=0.02)
for _ in range(80):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(thermostat(states), wanted)
    loss.backward()
    optimizer.step()
heat = thermostat.predict(torch.tensor([[0.9, 0.1]]))

# before: prints graph kept: True
# after: prints graph kept: False
