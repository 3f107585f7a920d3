"""The discriminator of an ACGAN returns (sigmoid, softmax)."""
import torch.nn as nn


class Discriminator(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.conv1 = nn.Sequential(nn.Conv2d(3, 16, 3, 2, 1, bias=False), nn.LeakyReLU(0.2, inplace=True), nn.Dropout(0.5))
        self.fc_dis = nn.Linear(16 * 16 * 16, 1)
        self.fc_aux = nn.Linear(16 * 16 * 16, num_classes)
        self.softmax = nn.Softmax(dim=1)
        self.sigmoid = nn.Sigmoid()

    def forward(self, input):
        flat = self.conv1(input).view(-1, 16 * 16 * 16)
        classes = self.softmax(self.fc_aux(flat))
        realfake = self.sigmoid(self.fc_dis(flat)).view(-1, 1).squeeze(1)
        return realfake, classes
