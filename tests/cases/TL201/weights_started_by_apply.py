"""A function that writes weights is applied to four networks of many parts: their mode stays as it is, so dropout is on. Running it gave two answers."""
import torch
from torch import nn


def start(part):
    kind = part.__class__.__name__
    if "Linear" in kind:
        nn.init.normal_(part.weight.data, 0.0, 0.02)
        if part.bias is not None:
            part.bias.data.zero_()
    elif isinstance(part, nn.BatchNorm1d):
        nn.init.constant_(part.weight, 1.0)


def block(size):
    return nn.Sequential(nn.Linear(size, size), nn.BatchNorm1d(size), nn.ReLU(), nn.Linear(size, size), nn.ReLU())


class Rater(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(block(8), block(8), block(8), block(8))
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(8, 2)

    def forward(self, rows):
        return self.out(self.drop(self.blocks(rows)))


first, second, third, fourth = Rater(), Rater(), Rater(), Rater()
for_all = (first, second, third, fourth)
first.apply(start)
second.apply(start)
third.apply(start)
fourth.apply(start)
fourth.load_state_dict(torch.load("rater.pt"))
third.load_state_dict(torch.load("rater.pt"))
third.eval()
with torch.no_grad():
    print(third(torch.load("marks.pt")).argmax(dim=1))
    print(fourth(torch.load("marks.pt")).argmax(dim=1))  # expect: TL201
