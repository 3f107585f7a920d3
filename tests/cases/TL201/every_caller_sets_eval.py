"""error_rate() leaves the mode to its callers, and both of them set eval() before they call it.

Running it printed "batch norm counted 80 batches: True error below 0.1: True".
"""
import torch
from torch import nn


class Grader(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(5, 20), nn.BatchNorm1d(20), nn.Tanh(), nn.Linear(20, 3))

    def forward(self, essays):
        return self.layers(essays)


@torch.no_grad()
def error_rate(grader, essays, grades):
    return (grader(essays).argmax(1) != grades).float().mean().item()  # reveal grader: asked in evaluation mode


def monitor(grader, essays, grades):
    grader.eval()
    rate = error_rate(grader, essays[:4], grades[:4])
    grader.train()
    return rate


def report(grader, essays, grades):
    grader.eval()
    return error_rate(grader, essays, grades)


torch.manual_seed(0)
essays = torch.randn(400, 5)
grades = essays[:, :3].argmax(dim=1)
grader = Grader()
optimizer = torch.optim.Adam(grader.parameters(), lr=0.02)
for step in range(80):
    optimizer.zero_grad()
    nn.functional.cross_entropy(grader(essays[:300]), grades[:300]).backward()
    optimizer.step()
    if step % 20 == 0:
        monitor(grader, essays[300:], grades[300:])
counted = grader.layers[1].num_batches_tracked.item()
print("batch norm counted 80 batches:", counted == 80, "error below 0.1:", report(grader, essays[300:], grades[300:]) < 0.1)
