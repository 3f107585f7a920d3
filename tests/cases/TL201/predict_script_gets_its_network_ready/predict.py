"""load_network() returns the network in evaluation mode; there is no eval() in this file.

Running train.py and then this printed "an answer hangs on its batch: False".
"""
import torch
from model import load_network

network = load_network("network.pt")
torch.manual_seed(1)
leaves = torch.randn(20, 6) * 3 + 5
with torch.inference_mode():
    together = network(leaves).softmax(dim=1)  # reveal network: asked in evaluation mode
    in_halves = torch.cat([network(leaves[:10]), network(leaves[10:])]).softmax(dim=1)
print("an answer hangs on its batch:", not torch.allclose(together, in_halves, atol=1e-4))
