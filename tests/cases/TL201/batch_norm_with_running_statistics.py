"""Scored without eval(): the batch norm layer uses the batch's statistics, and moves its running ones.

Running it printed "eval() changes the scores: True".
"""
import torch
from torch import nn

torch.manual_seed(7)
notes = torch.randn(90, 5)
loud = (notes.abs().sum(dim=1) > 4).long()
norm = nn.BatchNorm1d(10)
net = nn.Sequential(nn.Linear(5, 10), norm, nn.ReLU(), nn.Linear(10, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
for _ in range(30):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(notes[:60]), loud[:60]).backward()
    optimizer.step()

with torch.inference_mode():
    as_it_is = net(notes[60:])  # expect: TL201
net.eval()
with torch.inference_mode():
    after_eval = net(notes[60:])
print("eval() changes the scores:", not torch.allclose(as_it_is, after_eval))

# before: prints eval() changes the scores: True
# after: prints eval() changes the scores: False
