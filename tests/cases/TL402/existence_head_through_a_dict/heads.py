"""Lane heads: segmentation scores and lane existence through an output dict (lanedet#32)."""
import torch
import torch.nn as nn


class ExistHead(nn.Module):
    def __init__(self, channels, lanes):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(2)
        self.fc = nn.Linear(channels * 4, lanes)

    def forward(self, x):
        x = self.pool(x).flatten(1)
        return torch.sigmoid(self.fc(x))


class LaneSeg(nn.Module):
    def __init__(self, channels=8, lanes=4):
        super().__init__()
        self.backbone = nn.Conv2d(3, channels, 3, padding=1)
        self.decoder = nn.Conv2d(channels, lanes + 1, 1)
        self.exist = ExistHead(channels, lanes)

    def forward(self, img):
        fea = self.backbone(img)
        output = {}
        output.update({"seg": self.decoder(fea)})
        output.update({"exist": self.exist(fea)})
        return output
