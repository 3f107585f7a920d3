"""The model takes the gradient of its energy itself, to give forces: under no_grad it would raise.

Running it printed "an error: True".
"""

import torch
from torch import nn


class Field(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(3, 16), nn.Tanh(), nn.Linear(16, 1))

    def forward(self, positions):
        positions.requires_grad_(True)
        energy = self.net(positions).sum(dim=1)
        force = -torch.autograd.grad(energy.sum(), positions)[0]
        return energy, force


def evaluate(field, positions, measured):
    energy, _ = field(positions)  # reveal field: with no layer in it that depends on the mode
    return (energy - measured).abs().mean().item()


torch.manual_seed(0)
field = Field()
torch.save(field.state_dict(), "field.pt")
field.load_state_dict(torch.load("field.pt"))
field.eval()
print("an error:", evaluate(field, torch.randn(10, 3), torch.zeros(10)) >= 0)
