"""The small net's log-probabilities are the target, the big net's probabilities the input. Running it printed "below zero True": no divergence is."""

import torch
from torch import nn
from torch.nn.functional import kl_div, log_softmax, softmax

torch.manual_seed(0)
big = nn.Sequential(nn.Linear(5, 40), nn.Tanh(), nn.Linear(40, 3))
small = nn.Linear(5, 3)
sgd = torch.optim.SGD(small.parameters(), lr=0.1)
sounds = torch.randn(64, 5)
species = torch.randint(0, 3, (64,))
adam = torch.optim.Adam(big.parameters(), lr=0.01)
for _ in range(30):
    adam.zero_grad()
    nn.functional.cross_entropy(big(sounds), species).backward()
    adam.step()

with torch.no_grad():
    wanted = softmax(big.eval()(sounds) / 3, dim=1)
given = log_softmax(small(sounds) / 3, dim=1)
loss = kl_div(wanted, given, reduction="batchmean")  # expect: TL404
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
sgd.zero_grad()
loss.backward()
sgd.step()
print("below zero", loss.item() < 0)
