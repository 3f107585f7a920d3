"""The twin: each cell of the picture is judged, and the view cuts rows of neighbouring cells, not of classes. Running it gave other rows than a permute."""
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
        self.judge = nn.Conv2d(16, classes, 1, bias=False)

    def forward(self, pictures):
        maps = self.judge(self.body(pictures))
        return maps.view(-1, maps.size(1))  # expect: TL304


critic = Critic(options.size, options.classes)
optimizer = torch.optim.Adam(critic.parameters())
for step in range(3):
    scores = critic(torch.randn(4, 3, 16, 16))
    loss = F.cross_entropy(scores, torch.randint(0, options.classes, (scores.size(0),)))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
