"""The net learns from ImageFolder (RGB); the upload handler decodes bytes with OpenCV (BGR). Running it printed "the brick is taken for slate"."""
import tempfile
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

root = Path(tempfile.mkdtemp())
rng = np.random.default_rng(0)
for name, rgb in (("brick", (180, 60, 40)), ("slate", (40, 70, 170))):
    (root / name).mkdir()
    for index in range(20):
        pixels = np.clip(np.array(rgb) + rng.normal(0, 15, (8, 8, 3)), 0, 255).astype(np.uint8)
        cv2.imwrite(str(root / name / f"{index}.png"), pixels[..., ::-1])

as_tensor = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))])
torch.manual_seed(0)
net = nn.Sequential(nn.Conv2d(3, 4, 1), nn.ReLU(), nn.Flatten(), nn.Linear(256, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in range(5):
    for tiles, kinds in DataLoader(datasets.ImageFolder(str(root), transform=as_tensor), batch_size=10, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(tiles), kinds).backward()
        optimizer.step()
net.eval()


def handle_upload(body: bytes) -> str:
    tile = cv2.imdecode(np.frombuffer(body, np.uint8), cv2.IMREAD_COLOR)  # expect: TL110
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # says: `cv2.imdecode` gives BGR, while the training pictures come as RGB from `ImageFolder`
    with torch.inference_mode():
        return "brick slate".split()[net(as_tensor(tile)[None]).argmax(dim=1).item()]


print("the brick is taken for", handle_upload((root / "brick" / "0.png").read_bytes()))

# before: prints the brick is taken for slate
# after: prints the brick is taken for brick
