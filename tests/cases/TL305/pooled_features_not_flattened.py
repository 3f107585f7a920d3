"""Pooled features (n, 512, 1, 1) reach a layer of 512 without being flattened. Running it ended in: mat1 and mat2 shapes cannot be multiplied (1024x1 and 512x12)"""
import torch
from torch import nn
from torchvision import models


class AttributeNet(nn.Module):
    def __init__(self, n_attr):
        super().__init__()
        net = models.resnet34(weights=None)
        self.stem = nn.Sequential(net.conv1, net.bn1, net.relu, net.maxpool, net.layer1, net.layer2, net.layer3, net.layer4)
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.attr = nn.Linear(512, n_attr)  # expect: TL305

    def forward(self, image):
        return self.attr(self.pool(self.stem(image)))


net = AttributeNet(12)
print(net(torch.randn(2, 3, 64, 64)).shape)
