"""One image, picked out of the tensor of all, goes to a net with batch norm, which raises: expected 4D input (got 3D input)."""

import torch
from torch import nn


def make_net():
    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 4))


def fit(net, images, labels):
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    net.train()
    for start in range(0, len(images), 8):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(net(images[start : start + 8]), labels[start : start + 8])
        loss.backward()
        optimizer.step()


images, labels = torch.rand(32, 3, 12, 12), torch.randint(0, 4, (32,))
net = make_net()
fit(net, images, labels)
net.eval()
with torch.no_grad():
    scores = net(images[0])  # expect: TL306
    #            ^^^^^^^^^
    # says: is one sample of shape (3, 12, 12)
print(scores.argmax())

# before: ValueError: expected 4D input (got 3D input)
# after: prints tensor(0)
