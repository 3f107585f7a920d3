"""A data set reads one file for each sample and scales it by its own mean and range, in training and in testing: nothing is learned of other recordings.

Run on twelve files of noise, each sample came out with mean 0.
"""
import numpy as np
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Recordings(Dataset):
    def __init__(self, table):
        self.paths, self.labels = table["file"].tolist(), table["label"].tolist()

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        signal = np.load(self.paths[index]).astype("float32")
        signal = (signal - signal.mean()) / (signal.max() - signal.min())
        return torch.from_numpy(signal), self.labels[index]


net = nn.Linear(64, 2)
optimizer = torch.optim.Adam(net.parameters())
for signals, labels in DataLoader(Recordings(pd.read_csv("train.csv")), batch_size=4, shuffle=True):
    loss = nn.functional.cross_entropy(net(signals), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
with torch.no_grad():
    for signals, labels in DataLoader(Recordings(pd.read_csv("test.csv")), batch_size=4):
        print((net(signals).argmax(1) == labels).float().mean().item())
