"""Monte-Carlo dropout: what is applied wakes the parts whose class is dropout's, and no others. Ran: batch norm rests, dropout drops. The twin wakes all."""
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(8, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 2))

    def forward(self, x):
        return self.layers(x)


def loaded():
    net = Net()
    net.load_state_dict(torch.load("layers.pt"))
    net.eval()
    return net


def by_type(part):
    if type(part) == nn.Dropout:  # noqa: E721
        part.train()


def by_class(part):
    if part.__class__ in (nn.Dropout, nn.Dropout2d):
        part.train()


def by_name(part):
    if type(part).__name__.startswith("Dropout"):
        part.train()


def other_than(part):
    if type(part) != nn.Dropout:  # noqa: E721
        part.train()


marks = torch.load("marks.pt")
with torch.no_grad():
    for wake in (by_type, by_class, by_name):
        net = loaded()
        net.apply(wake)
        print(net(marks).argmax(dim=1))
    net = loaded()
    net.apply(other_than)
    print(net(marks).argmax(dim=1))  # expect: TL201
