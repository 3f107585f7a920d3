"""A new network is put at rest and shown a picture, and its maps are drawn: they are looked at and decide nothing. Run with a picture: other maps each time."""
import matplotlib.pyplot as plt
import torch
from PIL import Image
from torch import nn
from torchvision import transforms


class Maps(nn.Module):
    def __init__(self):
        super().__init__()
        self.filters, self.scale = nn.Conv2d(3, 10, 7, stride=2, padding=3), nn.BatchNorm2d(10)

    def forward(self, x):
        return torch.relu(self.scale(self.filters(x)))


picture = transforms.ToTensor()(Image.open("cat.png").convert("RGB"))
net = Maps()
net.eval()
maps = net(picture[None])[0].detach().numpy()  # expect: TL207, TL202
# says: (information)
for each in maps:
    plt.imshow(each)
    plt.show()
