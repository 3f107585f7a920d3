"""Training pictures go through ToTensor, which divides by 255; the new ones go through it too, and are divided again.

Running it printed "largest pixel above 0.5: False True".
"""

import numpy as np
import torch
from torch import nn
from torchvision import transforms

to_tensor = transforms.ToTensor()


def shots(seed, count):
    rng = np.random.default_rng(seed)
    return [rng.integers(0, 120 + 120 * (index % 2), (8, 8, 3), dtype=np.uint8) for index in range(count)]


def train(net):
    optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
    for epoch in range(40):
        pictures = torch.stack([to_tensor(shot) for shot in shots(0, 32)])
        loss = nn.functional.cross_entropy(net(pictures), torch.arange(32) % 2)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@torch.no_grad()
def predict(net, shot):
    net.eval()
    picture = to_tensor(shot) / 255  # expect: TL103  # reveal: went through `ToTensor / 255`
    return net(picture.unsqueeze(0)).argmax(dim=1).item(), picture.max().item()


torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(192, 2))
train(net)
kind, largest = predict(net, shots(1, 16)[1])
print("largest pixel above 0.5:", largest > 0.5, kind in (0, 1))

# before: prints largest pixel above 0.5: False
# after: prints largest pixel above 0.5: True
