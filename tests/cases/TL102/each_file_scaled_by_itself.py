"""Each recording is scaled by its own mean and deviation, those that are trained on and those that are asked about alike: that is how recordings are made
alike, and it needs no statistics of the training data."""

import os

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def read(folder):
    recordings = []
    for name in os.listdir(folder):
        recording = np.load(folder + name)
        recordings.append((recording - recording.mean(axis=0)) / recording.std(axis=0))
    return TensorDataset(torch.from_numpy(np.concatenate(recordings)).float())


net = nn.Linear(13, 40)
optimizer = torch.optim.Adam(net.parameters())
for (frames,) in DataLoader(read("train/"), batch_size=8):
    optimizer.zero_grad()
    net(frames).square().mean().backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    for (frames,) in DataLoader(read("test/"), batch_size=8):
        print(net(frames).argmax(1))
