"""Trains the network and saves its weights."""
import torch
from model import TreeNet
from torch import nn

torch.manual_seed(0)
leaves = torch.randn(300, 6) * 3 + 5
kinds = leaves[:, :3].argmax(dim=1)
network = TreeNet()
optimizer = torch.optim.Adam(network.parameters(), lr=0.02)
for epoch in range(60):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(network(leaves), kinds)
    loss.backward()
    optimizer.step()
torch.save(network.state_dict(), "network.pt")
