"""A net for yes and no has one output, and the loss is for classes. Running it printed "loss is 0: True learned: False"."""

import torch
import torch.nn.functional as F
from torch import nn


class YesNo(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.hidden = nn.Linear(width, 10)
        self.answer = nn.Linear(10, 1)  # expect: TL407

    def forward(self, x):
        return self.answer(F.relu(self.hidden(x)))


torch.manual_seed(1)
x = torch.randn(50, 4)
yes = (x[:, :1] > 0).float()
net = YesNo(4)
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
for _ in range(40):
    optimizer.zero_grad()
    loss = F.cross_entropy(net(x), yes)
    loss.backward()
    optimizer.step()
with torch.no_grad():
    print("loss is 0:", loss.item() == 0, "learned:", ((net(x) > 0) == yes.bool()).float().mean().item() > 0.9)

# before: prints loss is 0: True learned: False
# after: prints loss is 0: False learned: True
