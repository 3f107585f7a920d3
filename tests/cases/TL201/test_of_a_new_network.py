"""In a file of tests that runs its tests by itself: a new network is tried, dropout and all. Ran. The twin is a loaded one, whose answer is kept."""
import torch
from torch import nn


def test_new():
    net = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.3), nn.Linear(8, 2))
    with torch.no_grad():
        print(net(torch.randn(3, 8)).norm())


def test_gradients():
    net = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.3), nn.Linear(8, 2))
    net(torch.randn(3, 8)).sum().backward()
    print(net[0].weight.grad.norm())


def test_loaded():
    net = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.3), nn.Linear(8, 2))
    net.load_state_dict(torch.load("layers.pt"))
    with torch.no_grad():
        print(net(torch.load("marks.pt")).argmax(dim=1))  # expect: TL201


if __name__ == "__main__":
    test_new()
    test_gradients()
    test_loaded()
