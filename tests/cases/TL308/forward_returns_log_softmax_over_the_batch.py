"""forward returns log_softmax over axis 0 into NLLLoss: ten steps take the loss from 4.57 to 4.56 (log of 96 rows), 1.40 to 1.38 with dim=1 (log of 4 classes)."""

import torch
import torch.nn.functional as F
from torch import nn


class Soil(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6, 20)
        self.last = nn.Linear(20, 4)

    def forward(self, x):
        return F.log_softmax(self.last(F.relu(self.first(x))), dim=0)  # expect: TL308


samples, soils = torch.randn(96, 6), torch.randint(0, 4, (96,))
soil = Soil()
optimizer = torch.optim.Adam(soil.parameters())
for _ in range(10):
    optimizer.zero_grad()
    F.nll_loss(soil(samples), soils).backward()
    optimizer.step()
