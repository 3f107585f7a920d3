"""A slice leaves the batch where it is, so the softmax goes over the two pictures. Running it printed that the probabilities of a pixel do not add up to 1."""

import torch
from torch import nn

net = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 7, 1)).eval()
pictures = torch.randn(4, 3, 32, 32)
with torch.inference_mode():
    output = net(pictures)
    regions = output[0:2, 0:2].softmax(dim=0)  # expect: TL308
print("add up to 1:", bool(torch.allclose(regions.sum(1), torch.ones(2, 32, 32))))
