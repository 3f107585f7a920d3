"""The prenet of a speech model keeps its dropout at inference by design; code cannot tell, so a comment does.

Running it printed "two passes are alike after eval(): False".
"""

import torch
import torch.nn.functional as F
from torch import nn


class Prenet(nn.Module):
    """Two narrow layers before the decoder. Dropout is on in both modes, as in the paper."""

    def __init__(self, mels=20, width=16):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(mels, width), nn.Linear(width, width)])

    def forward(self, frame):
        for layer in self.layers:
            frame = F.dropout(F.relu(layer(frame)), p=0.5, training=True)  # tensorlint: ignore[TL204]  # reveal layer: in evaluation mode
        return frame


prenet = Prenet().eval()
frame = torch.rand(2, 20)
with torch.no_grad():
    print("two passes are alike after eval():", torch.equal(prenet(frame), prenet(frame)))
