"""A builder is asked for one class and adds a softmax. Running it printed "varies: False"."""

import torch
import torch.nn as nn


def build_head(width, num_classes, dropout=0.2):
    return nn.Sequential(nn.Dropout(dropout), nn.Linear(width, num_classes), nn.Softmax(dim=-1))  # expect: TL407


class Net(nn.Module):
    def __init__(self, num_classes):
        super().__init__()
        self.body = nn.Linear(8, 16)
        self.head = build_head(16, num_classes)

    def forward(self, x):
        return self.head(torch.tanh(self.body(x)))


torch.manual_seed(3)
net = Net(num_classes=1).eval()
with torch.no_grad():
    print("varies:", net(torch.randn(5, 8)).std().item() > 0)

# before: prints varies: False
# after: prints varies: True
