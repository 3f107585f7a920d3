"""Asks the trained network about one picture."""
import sys

import numpy as np
import torch
from net import SignNet
from PIL import Image

net = SignNet()
net.load_state_dict(torch.load("weights/signs.pt"))
net.eval()

pixels = np.array(Image.open(sys.argv[1]).convert("RGB").resize((32, 32)))
picture = torch.from_numpy(pixels).permute(2, 0, 1).float() / 255
picture = (picture - torch.tensor([0.41, 0.38, 0.35]).view(3, 1, 1)) / torch.tensor([0.22, 0.21, 0.2]).view(3, 1, 1)
with torch.inference_mode():
    print(net(picture[None]).argmax(dim=1).item())
