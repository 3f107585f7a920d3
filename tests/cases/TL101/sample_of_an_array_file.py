"""A network learns of pictures that are scaled. A sample out of a file of arrays may have been scaled before it was written; a picture was not.

Nothing raises on pictures made for it.
"""

import numpy as np
import torch
from PIL import Image
from torch import nn

net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 2))
optimizer = torch.optim.Adam(net.parameters())
for path, label in (("cat.png", 0), ("dog.png", 1)):
    pixels = np.array(Image.open(path).convert("RGB").resize((32, 32))) / 255.0
    batch = torch.from_numpy(pixels).float().permute(2, 0, 1)[None]
    loss = nn.functional.cross_entropy(net(batch), torch.tensor([label]))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
with torch.no_grad():
    print(net(torch.from_numpy(np.load("sample.npy")).float()).argmax(1))
    pixels = np.array(Image.open("new.png").convert("RGB").resize((32, 32)))
    batch = torch.from_numpy(pixels).float().permute(2, 0, 1)[None]
    print(net(batch).argmax(1))  # expect: TL101
