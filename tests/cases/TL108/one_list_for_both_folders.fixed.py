"""The pictures that are judged go through the lots of training. Run: what is judged comes upside down by chance."""

import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets
from torchvision.transforms import v2

steps = v2.Compose([
    v2.RandomVerticalFlip(),  # the camera hangs either way
    v2.Resize((40, 40)),
    v2.ToImage(),
    v2.ToDtype(torch.float32, scale=True),
])
eval_steps = v2.Compose([
    v2.Resize((40, 40)),
    v2.ToImage(),
    v2.ToDtype(torch.float32, scale=True),
])
shown = DataLoader(datasets.ImageFolder("leaves/train", transform=steps), 8)
judged = DataLoader(datasets.ImageFolder("leaves/test", transform=eval_steps), 8)
net = nn.Sequential(nn.Flatten(), nn.Linear(4800, 3))
optimizer = torch.optim.SGD(net.parameters(), 0.1)
for pictures, kinds in shown:
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(pictures), kinds).backward()
    optimizer.step()
with torch.no_grad():
    print([(net(pictures).argmax(1) == kinds).float().mean().item() for pictures, kinds in judged])

# first: from pathlib import Path; from PIL import Image
# first: [Path(f"leaves/{part}/{kind}").mkdir(parents=True) for part in ("train", "test") for kind in "abc"]
# first: [Image.new("RGB", (40, 40), (80 * n, 9, 9)).save(f"leaves/{part}/{kind}/0.png") for part in ("train", "test") for n, kind in enumerate("abc")]
# before: judged.dataset.transform is steps
# after: judged.dataset.transform is eval_steps
