"""The same player with the weights of a file. Not run: the file is not here."""
import torch
from torch import nn


class Player:
    def __init__(self, squares, path):
        self.net = nn.Sequential(nn.Linear(squares, 20), nn.Tanh(), nn.Linear(20, squares))
        self.net.load_state_dict(torch.load(path))
        self.net.eval()

    def choose(self, stones):
        free = [square for square, stone in enumerate(stones) if not stone]
        with torch.no_grad():
            worth = self.net(torch.tensor(stones, dtype=torch.float32))
        return max(free, key=lambda square: worth[square].item())


print("plays", Player(6, "player.pt").choose([1, 0, 0, -1, 0, 0]))
