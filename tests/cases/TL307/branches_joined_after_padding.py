"""The two branches are padded to one length before they are joined along the channels. Runs."""

import torch
from torch import nn

narrow = nn.Conv1d(4, 8, 3, padding=1)
wide = nn.Conv1d(4, 8, 5, padding=2)
signal = torch.randn(5, 4, 12)
both = torch.cat([narrow(signal), wide(signal)], dim=1)  # reveal: (5, 16, 12)
print(both.shape)
