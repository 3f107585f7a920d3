"""The helper reads a picture of three axes; the net has batch norm. Running it with new weights and made-up pixels ended in: expected 4D input (got 3D input)"""
import numpy as np
import torch
from PIL import Image
from torch import nn


class TransformerNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.ReflectionPad2d(4), nn.Conv2d(3, 16, 9), nn.BatchNorm2d(16), nn.ReLU(),
            nn.ReflectionPad2d(4), nn.Conv2d(16, 3, 9),
        )

    def forward(self, x):
        return self.net(x)


def torchify(path, size=128):
    image = Image.open(path).convert("RGB").resize((size, size))
    return torch.from_numpy(np.asarray(image, dtype=np.float32).transpose(2, 0, 1))


def stylize(model, path):
    model.eval()
    with torch.no_grad():
        content = torchify(path)
        return model(content).clamp(0, 255)  # expect: TL306


if __name__ == "__main__":
    net = TransformerNet()
    net.load_state_dict(torch.load("mosaic.pth"))
    print(stylize(net, "content.jpg").shape)
