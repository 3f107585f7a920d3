"""A constructor of torchvision gives a network in training mode, and eval() is called on it before it is asked.

Running it printed "an answer hangs on its batch: False".
"""

import io

import torch
from torch import nn
from torchvision import models


def build(classes):
    net = models.resnet18(weights=None)
    net.fc = nn.Linear(net.fc.in_features, classes)
    return net


torch.manual_seed(0)
kept = io.BytesIO()
torch.save(build(3).state_dict(), kept)
kept.seek(0)

net = build(3)
net.load_state_dict(torch.load(kept))
net.eval()
pictures = torch.rand(4, 3, 64, 64)
with torch.inference_mode():
    together = net(pictures).softmax(dim=1)  # reveal net: asked in evaluation mode
    alone = net(pictures[:2]).softmax(dim=1)
print("an answer hangs on its batch:", not torch.allclose(together[:2], alone, atol=1e-4))
