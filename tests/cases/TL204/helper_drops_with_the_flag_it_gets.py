"""The twin: the helper is handed the mode. Running it printed "twice the same: True"."""
import torch
from torch import nn


def thin_out(x, training, p=0.5):
    return torch.dropout(x, p, training)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(6, 6)

    def forward(self, x):
        return x + thin_out(self.fc(x), self.training)


torch.manual_seed(0)
block = Block()
block.eval()
x = torch.randn(3, 6)
with torch.no_grad():
    print("twice the same:", torch.equal(block(x), block(x)))
