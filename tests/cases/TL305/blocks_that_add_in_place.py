"""Blocks of one class, each of another width, add their branches in place. Ran: (2, 32, 8, 8). The twin's second branch was built for another width."""
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, ins, outs, branch):
        super().__init__()
        self.main = nn.Conv2d(ins, outs, 3, padding=1)
        self.branch = nn.Conv2d(branch, outs, 1)

    def forward(self, x):
        out = self.main(x)
        out += self.branch(x)
        return out


class Other(nn.Module):
    def __init__(self, ins, outs, branch):
        super().__init__()
        self.main = nn.Conv2d(ins, outs, 3, padding=1)
        self.branch = nn.Conv2d(branch, outs, 1)

    def forward(self, x):
        out = self.main(x)
        out += self.branch(x)
        return out


widths = [3, 8, 16, 32]
blocks = nn.Sequential(*[Block(widths[i], widths[i + 1], widths[i]) for i in range(3)])
print(blocks(torch.rand(2, 3, 8, 8)).shape)
others = nn.Sequential(Other(3, 8, 3), Other(8, 16, 16))  # expect: TL305
print(others(torch.rand(2, 3, 8, 8)).shape)
