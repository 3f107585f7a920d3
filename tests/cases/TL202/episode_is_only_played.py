"""play() keeps a graph for each move, and nothing is learned from them: only the length of the game comes back.

Running it printed "moves: 10".
"""
import torch
from torch import nn


def play(policy, start, moves=10):
    position, values, length = start, [], 0
    for _ in range(moves):
        choice = policy(position)  # expect: TL202
        values.append(choice.max())
        position = position + (0.1 if choice.argmax().item() else -0.1)
        length += 1
    return length


torch.manual_seed(14)
policy = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(policy.parameters(), lr=0.01)
for game in range(20):
    optimizer.zero_grad()
    nn.functional.mse_loss(policy(torch.rand(16, 3)).amax(dim=1), torch.ones(16)).backward()
    optimizer.step()
policy.eval()
length = play(policy, torch.rand(3))
print("moves:", length)
