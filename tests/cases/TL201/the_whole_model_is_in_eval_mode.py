"""train(False) is called on the whole model: it says the same as eval().

Running it printed "the same twice: True".
"""
import torch
from torch import nn


class Matcher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.ReLU())
        self.head = nn.Sequential(nn.Dropout(0.4), nn.Linear(16, 1))

    def forward(self, pair):
        return self.head(self.encoder(pair)).squeeze(1)


torch.manual_seed(6)
pairs = torch.randn(120, 8)
fits = (pairs[:, 0] * pairs[:, 1] > 0).float()
model = Matcher()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(50):
    optimizer.zero_grad()
    nn.functional.binary_cross_entropy_with_logits(model(pairs[:100]), fits[:100]).backward()
    optimizer.step()

model.train(False)
with torch.no_grad():
    first = model(pairs[100:])
    second = model(pairs[100:])
print("the same twice:", torch.equal(first, second))
