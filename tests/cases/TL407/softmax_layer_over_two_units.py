"""The last layer has two units. Running it printed "different outputs: True"."""

import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(64, 5)
model = nn.Sequential(
    nn.Linear(5, 12),
    nn.ReLU(),
    nn.Linear(12, 2),
    nn.Softmax(dim=1),
)
with torch.inference_mode():
    model.eval()
    outputs = model(x)  # reveal: (64, 2)
    print("different outputs:", len(outputs.unique()) > 1)
