"""kl_div gets the teacher's data as its input and the student's log-probabilities as its target. Running it printed "nan"."""

import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(3)
x = torch.randn(50, 6)
goal = torch.full((50, 4), 0.25)
net = nn.Linear(6, 4)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(50):
    own = F.log_softmax(net(x), dim=1)
    loss = F.kl_div(goal, own, reduction="batchmean")  # expect: TL404
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(round(loss.item(), 2))
