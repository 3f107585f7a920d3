"""As its twin, but all recordings of a part lie in one file and are scaled by the mean and range of that part, the test part by its own.

Run on noise, the same recording came out otherwise in the test part than in the training part.
"""
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Recordings(Dataset):
    def __init__(self, part):
        signals = np.load(f"{part}.npy").astype("float32")
        self.signals = (signals - signals.mean()) / (signals.max() - signals.min())
        self.labels = np.load(f"{part}_labels.npy")

    def __len__(self):
        return len(self.signals)

    def __getitem__(self, index):
        return torch.from_numpy(self.signals[index]), self.labels[index]


net = nn.Linear(64, 2)
optimizer = torch.optim.Adam(net.parameters())
for signals, labels in DataLoader(Recordings("train"), batch_size=4, shuffle=True):
    loss = nn.functional.cross_entropy(net(signals), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
with torch.no_grad():
    for signals, labels in DataLoader(Recordings("test"), batch_size=4):  # expect: TL102
        print((net(signals).argmax(1) == labels).float().mean().item())
