"""A container of layers is asked by its `forward` in training mode: batch norm uses the batch's own statistics. Running it moved the running mean."""
import torch
from torch import nn

layers = nn.Sequential(nn.Linear(12, 3), nn.BatchNorm1d(3))
layers.load_state_dict(torch.load("layers.pt"))
with torch.no_grad():
    print(layers.forward(torch.load("rows.pt")).argmax(dim=1))  # expect: TL201
