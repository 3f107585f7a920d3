"""choose() puts the net into evaluation mode for one state, in each turn, and improve() trains it as it finds it: batch norm never learns.

Running it printed "batches seen 0"; with `self.net.train()` in improve(), "batches seen 12".
"""
import torch
from torch import nn


class Player:
    def __init__(self, width=5, moves=3):
        self.net = nn.Sequential(nn.Linear(width, 24), nn.BatchNorm1d(24), nn.ReLU(), nn.Linear(24, moves))
        self.adam = torch.optim.Adam(self.net.parameters(), lr=0.002)

    def choose(self, state):
        self.net.eval()
        with torch.no_grad():
            return self.net(state.unsqueeze(0)).argmax(dim=1).item()

    def improve(self, states, wanted):
        worth = self.net(states)  # expect: TL203
        loss = nn.functional.smooth_l1_loss(worth, wanted)
        self.adam.zero_grad()
        loss.backward()
        self.adam.step()


torch.manual_seed(2)
player = Player()
for turn in range(12):
    move = player.choose(torch.randn(5))
    player.improve(torch.randn(16, 5), torch.randn(16, 3))
print("batches seen", player.net[1].num_batches_tracked.item())
