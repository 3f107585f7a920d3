"""Passes are timed, and each gives the labels. Running it with weights in the file printed them with the statistics of one picture."""

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
            scores = net(batch)  # expect: TL201
        times.append(time.time() - begin)
        print(scores.argmax(1))
    return times


print(measure(torch.rand(1, 3, 32, 32)))
