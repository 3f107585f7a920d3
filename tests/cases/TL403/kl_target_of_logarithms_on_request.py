"""The target of kl_div is a logarithm too, and log_target=True says so. Running it printed "0.0"."""

import torch
from torch import nn

torch.manual_seed(4)
first, second = nn.Linear(5, 4), nn.Linear(5, 4)
divergence = nn.KLDivLoss(reduction="batchmean", log_target=True)
optimizer = torch.optim.SGD(first.parameters(), lr=0.3)
x = torch.randn(60, 5)
for _ in range(50):
    wanted = torch.log_softmax(second(x), dim=1).detach()
    loss = divergence(torch.log_softmax(first(x), dim=1), wanted)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))
