"""play() keeps the values of its moves, and its caller learns from them.

Running it printed "moves: 10".
"""
import torch
from torch import nn


def play(policy, start, moves=10):
    position, values, length = start, [], 0
    for _ in range(moves):
        choice = policy(position)
        values.append(choice.max())
        position = position + (0.1 if choice.argmax().item() else -0.1)
        length += 1
    return torch.stack(values), length


torch.manual_seed(14)
policy = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(policy.parameters(), lr=0.01)
for game in range(20):
    optimizer.zero_grad()
    values, length = play(policy, torch.rand(3))
    nn.functional.mse_loss(values, torch.ones(length)).backward()
    optimizer.step()
print("moves:", length)
