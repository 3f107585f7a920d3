"""The two branches leave 10 and 9 steps, and are joined along the channels: torch raises."""

import torch
from torch import nn

narrow = nn.Conv1d(4, 8, 3)
wide = nn.Conv1d(4, 8, 4)
signal = torch.randn(5, 4, 12)
both = torch.cat([narrow(signal), wide(signal)], dim=1)  # expect: TL307
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: (5, 8, 10), (5, 8, 9) do not line up along axis 1: axis 2 differs (10 and 9)
print(both.shape)
