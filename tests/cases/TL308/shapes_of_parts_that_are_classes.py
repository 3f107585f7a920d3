"""A Linear makes ten moments of twenty, and the channels before it are the classes: the loss reads them on axis 1, where log_softmax goes. Running it printed
"probabilities of a moment's classes add up to 1: True".
"""
import torch
import torch.nn.functional as F
from torch import nn


class Moments(nn.Module):
    def __init__(self):
        super().__init__()
        self.channels = nn.Conv1d(3, 4, 3, padding=1)
        self.moments = nn.Linear(20, 10)

    def forward(self, signal):
        return F.log_softmax(self.moments(self.channels(signal)), dim=1)


torch.manual_seed(0)
model = Moments()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
signals, kinds = torch.randn(6, 3, 20), torch.randint(0, 4, (6, 10))
for _ in range(5):
    found = model(signals)
    loss = F.nll_loss(found, kinds)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("probabilities of a moment's classes add up to 1:", torch.allclose(found.exp().sum(dim=1), torch.ones(6, 10)))
