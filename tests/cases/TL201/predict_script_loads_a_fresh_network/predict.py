"""The network that load_network() returns is in training mode: batch norm takes its statistics from the leaves asked about.

Running train.py and then this printed "an answer hangs on its batch: True"; with eval() in load_network(), "an answer hangs on its batch: False".
"""
import torch
from model import load_network

network = load_network("network.pt")
torch.manual_seed(1)
leaves = torch.randn(20, 6) * 3 + 5
with torch.inference_mode():
    together = network(leaves).softmax(dim=1)  # expect: TL201  # reveal network: asked in training mode
    in_halves = torch.cat([network(leaves[:10]), network(leaves[10:])]).softmax(dim=1)
print("an answer hangs on its batch:", not torch.allclose(together, in_halves, atol=1e-4))
