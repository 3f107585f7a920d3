"""A layer gets a weight of another shape than it was built with: that shape counts. Ran: (1, 56, 36). The twin's new weight has the old shape: it raises."""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv1d(128, 56, 5)

    def forward(self, x):
        return self.conv1(x)


class Other(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv1d(128, 56, 5)  # expect: TL305

    def forward(self, x):
        return self.conv1(x)


reference, other = Net(), Other()
for i in range(1):
    getattr(reference, f"conv{i + 1}").weight = nn.Parameter(torch.rand(56, 24, 5))
print(reference(torch.rand(1, 24, 40)).shape)
other.conv1.weight = nn.Parameter(torch.rand(56, 128, 5))
print(other(torch.rand(1, 24, 40)).shape)
