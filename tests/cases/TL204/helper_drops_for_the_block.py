"""A helper of the file drops with torch.dropout and a flag that is always True. Running it printed "twice the same: False"."""
import torch
from torch import nn


def thin_out(x, p=0.5):
    return torch.dropout(x, p, True)  # expect: TL204
    # says: (warning)


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(6, 6)

    def forward(self, x):
        return x + thin_out(self.fc(x))


torch.manual_seed(0)
block = Block()
block.eval()
x = torch.randn(3, 6)
with torch.no_grad():
    print("twice the same:", torch.equal(block(x), block(x)))  # allow: TL207
