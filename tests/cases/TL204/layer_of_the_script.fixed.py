"""The dropout layer is a global of the script, no part of the net: eval() cannot reach it. Running it with new weights
in the file, two calls gave two answers, 0.472 and 0.457.
"""
import torch
from torch import nn
import torch.nn.functional as F

dropout = nn.Dropout2d(p=0.4)


class Decoder(nn.Module):
    def __init__(self, use_dropout=True):
        super().__init__()
        self.dropout = use_dropout
        self.conv = nn.Conv2d(3, 8, 3, padding=1)
        self.salgan = nn.Conv2d(8, 1, 1)

    def forward(self, x):
        x = self.conv(x)
        if self.dropout:
            x = dropout.train(self.training)(x)
        return torch.sigmoid(self.salgan(x))


net = Decoder()
net.load_state_dict(torch.load("salema.pt"))
net.eval()
with torch.no_grad():
    print(net(torch.rand(1, 3, 32, 32)).mean())
