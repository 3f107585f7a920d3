"""flip(1) turns the rows upside down, not the channels round: cv2 gives BGR to a net of RGB. Running it printed "hits 0 of 8"."""
import tempfile
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn
from torchvision.io import ImageReadMode, read_image

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(7)
for index in range(24):
    bgr = (20, 90, 210) if index % 2 else (210, 90, 20)
    cv2.imwrite(str(folder / f"{index:02d}.png"), np.clip(np.array(bgr) + rng.normal(0, 8, (4, 4, 3)), 0, 255).astype(np.uint8))
paths = [str(folder / f"{index:02d}.png") for index in range(24)]

torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(48, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
batch = torch.stack([read_image(path, mode=ImageReadMode.RGB).float() / 255 for path in paths[:16]])
labels = torch.tensor([index % 2 for index in range(16)])
for _ in range(30):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(batch), labels).backward()
    optimizer.step()

net.eval()
hits = 0
with torch.inference_mode():
    for index in range(16, 24):
        picture = torch.from_numpy(cv2.imread(paths[index])).permute(2, 0, 1).flip(1).float() / 255  # expect: TL110
        hits += int(net(picture[None]).argmax(dim=1).item() == index % 2)
print("hits", hits, "of 8")

# before: prints hits 0 of 8
# after: prints hits 8 of 8
