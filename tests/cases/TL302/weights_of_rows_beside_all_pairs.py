"""Each error is weighed by its target, but the errors are of all pairs: the weight has one number for each row, (N, 1).

Running it printed "errors (60, 60)". Twin of weights_of_pairs_that_are_meant.py.
"""

import torch
from torch import nn

torch.manual_seed(0)
prices = torch.rand(60, 1)
rooms = torch.cat([prices, torch.rand(60, 3)], dim=1)


class DearOnesFirst(nn.Module):
    def __init__(self, power):
        super().__init__()
        self.power = power

    def forward(self, guess, truth):
        weight = (1 + abs(truth)) ** self.power
        error = guess - truth
        self.shape = tuple(error.shape)
        return torch.mean(weight * error**2)


net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1), nn.Flatten(0))
criterion = DearOnesFirst(power=2)
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for epoch in range(5):
    optimizer.zero_grad()
    loss = criterion(net(rooms), prices)  # expect: TL302
    loss.backward()
    optimizer.step()
print("errors", criterion.shape)
