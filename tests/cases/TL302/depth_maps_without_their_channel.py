"""Depth maps (4, 1, 16, 16) meet maps (4, 16, 16): each is held against all. Running it printed "4096 errors of 1024"."""
import torch
from torch import nn

net = nn.Conv2d(3, 1, 3, padding=1)
depth = torch.rand(4, 16, 16)
errors = nn.L1Loss(reduction="none")
pred = net(torch.rand(4, 3, 16, 16))
loss = nn.functional.l1_loss(pred, depth)  # expect: TL302
# says: a 4×4×16×16 grid instead of 4×16×16 errors
loss.backward()
print(errors(pred, depth).numel(), "errors of", depth.numel())  # expect: TL302
# says: `errors` gives a 4×4×16×16 grid
