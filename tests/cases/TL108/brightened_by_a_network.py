"""A network that makes pictures brighter is asked about a picture that went through lots: each run shows another one.

Running it with weights and a picture of 40 by 40 pixels printed "(32, 32, 3)", twice with other numbers in it.
"""

import matplotlib.pyplot as plt
import torch
from PIL import Image
from torch import nn
from torchvision import transforms

lots = transforms.Compose(
    [
        transforms.RandomResizedCrop(32),  # expect: TL108
        transforms.RandomHorizontalFlip(),  # expect: TL108
        transforms.ToTensor(),
    ]
)


class Brighter(nn.Module):
    def __init__(self):
        super().__init__()
        self.factor = nn.Conv2d(3, 3, 1)

    def forward(self, x):
        return self.factor(x).clamp(0, 1)


brighter = Brighter()
brighter.load_state_dict(torch.load("brighter.pt"))
brighter.eval()
picture = lots(Image.open("sign.png").convert("RGB"))
with torch.no_grad():
    shown = brighter(picture[None])[0].permute(1, 2, 0).numpy()
plt.imshow(shown)
print(shown.shape)
