"""Looks wrong: softmax goes over axis 0. But the first picture was taken out of the batch by its number, so axis 0 holds the classes. Running it printed that the
probabilities of each pixel add up to 1."""

import torch
from torch import nn

net = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 7, 1)).eval()
pictures = torch.randn(4, 3, 32, 32)
with torch.inference_mode():
    output = net(pictures)
    regions = output[0, 0:2].softmax(dim=0)  # reveal regions: (2, 32, 32)
    centres = output[0][2:4].softmax(dim=0)
    for each in output:
        classes = each.softmax(dim=0)
print("add up to 1:", *(bool(torch.allclose(each.sum(0), torch.ones(32, 32))) for each in (regions, centres, classes)))
