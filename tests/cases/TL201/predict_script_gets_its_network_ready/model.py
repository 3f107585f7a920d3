"""The network, and how it is loaded."""
import torch
from torch import nn


class TreeNet(nn.Module):
    def __init__(self, n_features=6, n_kinds=3):
        super().__init__()
        self.norm = nn.BatchNorm1d(n_features)
        self.hidden = nn.Linear(n_features, 32)
        self.out = nn.Linear(32, n_kinds)

    def forward(self, leaves):
        return self.out(torch.relu(self.hidden(self.norm(leaves))))


def load_network(path):
    network = TreeNet()
    network.load_state_dict(torch.load(path))
    network.eval()
    return network
