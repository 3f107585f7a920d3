"""Passes are timed, and nobody reads what comes out. Running it with weights in the file printed twenty times."""

import time

import torch
from torch import nn

net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.Linear(7200, 10))
net.load_state_dict(torch.load("net.pt"))


def measure(batch):
    times = []
    for _ in range(20):
        begin = time.time()
        with torch.no_grad():
            scores = net(batch)  # reveal net: what comes out reaches: dropped
        times.append(time.time() - begin)
    return times


print(measure(torch.rand(1, 3, 32, 32)))
