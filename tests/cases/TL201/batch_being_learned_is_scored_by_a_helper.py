"""One function runs the epochs of training and validation, and a helper scores each batch without gradients: in training it asks about the batch that is
learned right there, and in validation the network is at rest.

Run: the scores of training waver with dropout, those of validation do not.
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
        answers = net(batch["image"])
        hits = (answers > 0) & (batch["mask"] > 0.5)
        return hits.sum().item() / max(batch["mask"].sum().item(), 1.0)


class Trainer:
    def __init__(self, net, loaders):
        self.net = net
        self.loaders = loaders
        self.criterion = nn.BCEWithLogitsLoss()
        self.optimizer = torch.optim.Adam(net.parameters())

    def run_epoch(self, phase):
        self.net.train() if phase == "train" else self.net.eval()
        scores = []
        for batch in self.loaders[phase]:
            scores.append(score_of(self.net, batch))
            loss = self.criterion(self.net(batch["image"]), batch["mask"])
            if phase == "train":
                loss.backward()
                self.optimizer.step()
                self.optimizer.zero_grad()
        return sum(scores) / len(scores)

    def run(self):
        for epoch in range(3):
            print(epoch, self.run_epoch("train"))
            with torch.no_grad():
                print(epoch, self.run_epoch("val"))


network = nn.Sequential(nn.Conv3d(4, 8, 3, padding=1), nn.Dropout3d(0.2), nn.Conv3d(8, 3, 1))
Trainer(network, {phase: DataLoader(Scans([f"{phase}-scan.npy"])) for phase in ("train", "val")}).run()
