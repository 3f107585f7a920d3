"""Distances between all points and all centres are divided by a width for each centre. A weight for each row that errors are multiplied by leaves them a grid.

Running it printed two numbers.
"""
import torch

points, centres, widths = torch.randn(6), torch.randn(6), torch.rand(6) + 1
answers, truth, weights = torch.randn(6, 1), torch.randn(6), torch.rand(6)
print(((points.unsqueeze(1) - centres) ** 2 / (2 * widths)).mean())
print(((answers - truth) ** 2 * weights).mean())  # expect: TL302
