"""How many passes of each kind an epoch has is an option, and the mode follows the phase. Ran: training mode at each step. The twin only goes to sleep."""
import sys

import torch
from torch import nn

batches = [(torch.randn(32, 8), torch.randint(0, 4, (32,))) for _ in range(10)]


def made():
    net = nn.Sequential(nn.Linear(8, 16), nn.BatchNorm1d(16), nn.Linear(16, 4))
    return net, torch.optim.Adam(net.parameters())


net, optimizer = made()
for phase in ["train"] * int(sys.argv[1]) + ["valid"]:
    if phase == "train":
        net.train()
    else:
        net.eval()
    for x, y in batches:
        with torch.set_grad_enabled(phase == "train"):
            loss = nn.functional.cross_entropy(net(x), y)
        if phase == "train":
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()

other, stepper = made()
for phase in ["train", "valid"] * int(sys.argv[1]):
    for x, y in batches:
        with torch.set_grad_enabled(phase == "train"):
            loss = nn.functional.cross_entropy(other(x), y)  # expect: TL203
        if phase == "train":
            stepper.zero_grad()
            loss.backward()
            stepper.step()
    other.eval()
    with torch.no_grad():
        print(other(torch.load("rows.pt")).argmax(dim=1))
