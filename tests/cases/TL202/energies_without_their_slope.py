"""The model gives energies alone, with gradients on that nobody takes.

Running it printed "an error: True".
"""

import torch
from torch import nn


class Field(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(3, 16), nn.Tanh(), nn.Linear(16, 1))

    def forward(self, positions):
        energy = self.net(positions).sum(dim=1)
        return energy, energy.mean()


def evaluate(field, positions, measured):
    energy, _ = field(positions)  # expect: TL202  # reveal field: with no layer in it that depends on the mode
    return (energy - measured).abs().mean().item()


torch.manual_seed(0)
field = Field()
torch.save(field.state_dict(), "field.pt")
field.load_state_dict(torch.load("field.pt"))
field.eval()
print("an error:", evaluate(field, torch.randn(10, 3), torch.zeros(10)) >= 0)
