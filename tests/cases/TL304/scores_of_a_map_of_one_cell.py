"""Looks wrong: the view drops the axes of the picture, whose sizes are not known; as it keeps samples and classes, there is one cell and nothing moves.
Running it gave the numbers of `squeeze`."""
import argparse

import torch
import torch.nn.functional as F
from torch import nn

parser = argparse.ArgumentParser()
parser.add_argument("--size", type=int, default=16)
parser.add_argument("--classes", type=int, default=10)
options = parser.parse_args()


class Critic(nn.Module):
    def __init__(self, size, classes):
        super().__init__()
        self.body = nn.Conv2d(3, 16, 4, 2, 1)
        self.judge = nn.Conv2d(16, classes, size // 2, bias=False)

    def forward(self, pictures):
        maps = self.judge(self.body(pictures))
        return maps.view(maps.size(0), maps.size(1))


critic = Critic(options.size, options.classes)
optimizer = torch.optim.Adam(critic.parameters())
for step in range(3):
    scores = critic(torch.randn(4, 3, options.size, options.size))  # reveal: (4, classes)
    loss = F.cross_entropy(scores, torch.randint(0, options.classes, (scores.size(0),)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
