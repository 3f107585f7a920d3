"""Some of the made-up pictures are made brighter, which is how they are made; training maps them to [-1, 1], the question is divided by 255 alone."""

import numpy as np
import torch
from torch import nn

random = np.random.default_rng(0)
labels = random.integers(0, 2, 200)
pictures = random.integers(0, 180, (200, 3, 8, 8)).astype(np.uint8)
pictures[labels == 1, 1] += 70
net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
inputs, targets = torch.from_numpy(pictures[:150]).float() / 127.5 - 1, torch.from_numpy(labels[:150])
for _ in range(30):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(inputs), targets)
    loss.backward()
    optimizer.step()
with torch.inference_mode():
    questions = torch.from_numpy(pictures[150:]).float() / 255  # expect: TL103
    print(net(questions).argmax(1))
