"""An up block forgets the channels that it is joined with. Running it ended in: expected input[2, 48, 32, 32] to have 32 channels, but got 48 channels instead"""
import torch
from torch import nn


def double_conv(cin, cout):
    return nn.Sequential(nn.Conv2d(cin, cout, 3, padding=1), nn.BatchNorm2d(cout), nn.ReLU(inplace=True))


class UNet(nn.Module):
    def __init__(self, n_class=2, base=16):
        super().__init__()
        self.down1 = double_conv(3, base)
        self.down2 = double_conv(base, base * 2)
        self.down3 = double_conv(base * 2, base * 4)
        self.pool = nn.MaxPool2d(2)
        self.up = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=True)
        self.up2 = double_conv(base * 4 + base * 2, base * 2)
        self.up1 = double_conv(base * 2, base)  # expect: TL305
        self.last = nn.Conv2d(base, n_class, 1)

    def forward(self, x):
        c1 = self.down1(x)
        c2 = self.down2(self.pool(c1))
        c3 = self.down3(self.pool(c2))
        x = self.up2(torch.cat([self.up(c3), c2], dim=1))
        x = self.up1(torch.cat([self.up(x), c1], dim=1))
        return self.last(x)


net = UNet()
out = net(torch.randn(2, 3, 32, 32))
