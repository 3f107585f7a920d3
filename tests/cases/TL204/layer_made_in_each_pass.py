"""The layer is made in each pass, in two lines: it is no part of the module. Running it printed "twice the same: False"."""
import torch
from torch import nn


class Regressor(nn.Module):
    def __init__(self, p=0.2):
        super().__init__()
        self.p = p
        self.inner = nn.Linear(5, 20)
        self.outer = nn.Linear(20, 1)

    def forward(self, x):
        hidden = torch.relu(self.inner(x))
        drop = nn.Dropout(p=self.p)  # expect: TL204
        return self.outer(drop(hidden))


torch.manual_seed(0)
net = Regressor()
net.eval()
x = torch.randn(4, 5)
with torch.no_grad():
    print("twice the same:", torch.equal(net(x), net(x)))  # allow: TL207

# before: prints twice the same: False
# after: prints twice the same: True
