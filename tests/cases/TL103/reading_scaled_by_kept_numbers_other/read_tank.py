"""A reading that stands in the text is standardised by numbers of the file, and the network learned on levels scaled by their range.

Running it after learn_tank.py printed a level and "scaled below nought: True".
"""
import json

import numpy as np
import torch
from learn_tank import network

with open("tank.json") as file:
    kept = json.load(file)
net = network()
net.load_state_dict(torch.load("tank.pt"))
net.eval()
scaled = (np.array([27.0, 4.0]) - np.array(kept["mean"])) / np.array(kept["std"])  # expect: TL103
with torch.no_grad():
    print("level:", net(torch.tensor(scaled, dtype=torch.float32)[None]).item())
print("scaled below nought:", bool((scaled < 0).all()))
