"""A network learns of arrays out of a file, which are divided; a picture of which the answer is wanted is not, and a sample of another file neither.

Nothing raises on files made for it.
"""

import numpy as np
import torch
from PIL import Image
from torch import nn

pictures, labels = np.load("pictures.npy") / 255.0, np.load("labels.npy")
net = nn.Sequential(nn.Flatten(), nn.Linear(32 * 32, 2))
optimizer = torch.optim.Adam(net.parameters())
for epoch in range(20):
    loss = nn.functional.cross_entropy(net(torch.from_numpy(pictures).float()), torch.from_numpy(labels).long())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

net.eval()
grey = np.array(Image.open("new.png").convert("L").resize((32, 32)))
batch = torch.from_numpy(grey).float()[None]
others = torch.from_numpy(np.load("others.npy")).float()
with torch.no_grad():
    print(net(batch).argmax(1))  # expect: TL101
    print(net(others).argmax(1))  # expect: TL101
