"""A helper scores the batches of validation without gradients, after the epoch of training: nothing has put the network at rest.

Run: two passes over the validation scans give two scores.
"""

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Scans(Dataset):
    def __init__(self, paths):
        self.paths = paths

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        scan, mask = np.load(self.paths[index]), np.load(self.paths[index].replace("scan", "mask"))
        return {"image": torch.from_numpy(scan), "mask": torch.from_numpy(mask)}


def score_of(net, batch):
    with torch.no_grad():
        answers = net(batch["image"])  # expect: TL201
        hits = (answers > 0) & (batch["mask"] > 0.5)
        return hits.sum().item() / max(batch["mask"].sum().item(), 1.0)


network = nn.Sequential(nn.Conv3d(4, 8, 3, padding=1), nn.Dropout3d(0.2), nn.Conv3d(8, 3, 1))
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(network.parameters())
train_scans = DataLoader(Scans(["train-scan.npy"]))
val_scans = DataLoader(Scans(["val-scan.npy"]))
for epoch in range(3):
    network.train()
    for batch in train_scans:
        loss = criterion(network(batch["image"]), batch["mask"])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(epoch, [score_of(network, batch) for batch in val_scans])
