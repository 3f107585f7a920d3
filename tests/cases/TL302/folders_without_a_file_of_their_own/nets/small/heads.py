from torch import nn


def head(width):
    return nn.Sequential(nn.Linear(width, 10), nn.ReLU(), nn.Linear(10, 1))
