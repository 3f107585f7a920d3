"""The player takes the move that a freshly made net likes best, by the key of max(). Running it printed "plays 5" one time, another square the next."""
import torch
from torch import nn


class Player:
    def __init__(self, squares):
        self.net = nn.Sequential(nn.Linear(squares, 20), nn.Tanh(), nn.Linear(20, squares))
        self.net.eval()

    def choose(self, stones):
        free = [square for square, stone in enumerate(stones) if not stone]
        with torch.no_grad():
            worth = self.net(torch.tensor(stones, dtype=torch.float32))  # expect: TL207
        return max(free, key=lambda square: worth[square].item())


print("plays", Player(6).choose([1, 0, 0, -1, 0, 0]))
