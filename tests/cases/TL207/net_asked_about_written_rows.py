"""The rows are written down, so they are data, and the net answers at random. Twin of net_tried_with_noise_of_numpy."""
import torch
from torch import nn

net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)).eval()
rows = torch.tensor([[5.1, 3.5, 1.4, 0.2]])
with torch.no_grad():
    print(net(rows))  # expect: TL207
    # says: (information)
