"""The last layer has one unit, and a softmax follows. Running it printed "different outputs: False"."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(64, 5)
model = nn.Sequential(
    nn.Linear(5, 12),
    nn.ReLU(),
    nn.Linear(12, 1),
    nn.Sigmoid(),
)
with torch.inference_mode():
    model.eval()
    outputs = model(x)
    print("different outputs:", len(outputs.unique()) > 1)
