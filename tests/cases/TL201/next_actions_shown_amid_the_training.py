"""The twin: the choice is shown. Running it changed the running mean of the network by asking."""
import torch
from torch import nn


def network():
    return nn.Sequential(nn.Linear(4, 32), nn.BatchNorm1d(32), nn.ReLU(), nn.Linear(32, 2))


online = network()
optimizer = torch.optim.Adam(online.parameters())


def errors(states, actions, rewards, following):
    print(online(following).argmax(1))  # expect: TL201, TL202
    return nn.functional.mse_loss(online(states).gather(1, actions), rewards)


for _ in range(10):
    loss = errors(torch.randn(8, 4), torch.randint(2, (8, 1)), torch.randn(8, 1), torch.randn(8, 4))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
