"""The recordings are scaled when all of them are there, those that are asked about by their own mean and deviation: they are put on another scale than those
that were trained on."""

import os

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def read(folder):
    recordings = []
    for name in os.listdir(folder):
        recording = np.load(folder + name)
        recordings.append(recording)
    frames = np.concatenate(recordings)
    return TensorDataset(torch.from_numpy((frames - frames.mean(axis=0)) / frames.std(axis=0)).float())


net = nn.Linear(13, 40)
optimizer = torch.optim.Adam(net.parameters())
for (frames,) in DataLoader(read("train/"), batch_size=8):
    optimizer.zero_grad()
    net(frames).square().mean().backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    for (frames,) in DataLoader(read("test/"), batch_size=8):  # expect: TL102
        print(net(frames).argmax(1))
