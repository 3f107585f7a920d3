"""A reading that stands in the text is scaled by the range that the file keeps, as the levels were that the network learned on.

Running it after learn_tank.py printed a level and "scaled below nought: False".
"""
import json

import numpy as np
import torch
from learn_tank import network

with open("tank.json") as file:
    kept = json.load(file)
low, high = np.array(kept["low"]), np.array(kept["high"])
net = network()
net.load_state_dict(torch.load("tank.pt"))
net.eval()
scaled = (np.array([27.0, 4.0]) - low) / (high - low)
with torch.no_grad():
    print("level:", net(torch.tensor(scaled, dtype=torch.float32)[None]).item())
print("scaled below nought:", bool((scaled < 0).all()))
