"""An autoencoder is asked, in the loop that trains it, for pictures to look at: that may be meant, and is told as information. Where an error is told of what it
gives, the network is evaluated.

Running it printed "the running mean has changed: True" twice.
"""
import torch
from matplotlib import pyplot as plt
from torch import nn
from torchvision.utils import make_grid


def net():
    return nn.Sequential(nn.Conv2d(3, 3, 3, padding=1), nn.BatchNorm2d(3), nn.Sigmoid())


def shown(batches):
    encoder = net()
    optimizer = torch.optim.SGD(encoder.parameters(), lr=0.1)
    encoder.train()
    for pictures in batches:
        loss = nn.functional.mse_loss(encoder(pictures), pictures)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        before = encoder[1].running_mean.clone()
        with torch.no_grad():
            now = encoder(pictures)  # expect: TL201  # says: (information)
            plt.imshow(make_grid(now[:8]).permute(1, 2, 0))
        print("the running mean has changed:", not torch.equal(before, encoder[1].running_mean))


def judged(batches, others):
    encoder = net()
    optimizer = torch.optim.SGD(encoder.parameters(), lr=0.1)
    encoder.train()
    for pictures in batches:
        loss = nn.functional.mse_loss(encoder(pictures), pictures)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        before = encoder[1].running_mean.clone()
        with torch.no_grad():
            print(nn.functional.mse_loss(encoder(others), others).item())  # expect: TL201
        print("the running mean has changed:", not torch.equal(before, encoder[1].running_mean))


torch.manual_seed(0)
shown([torch.rand(8, 3, 4, 4)])
judged([torch.rand(8, 3, 4, 4)], torch.rand(8, 3, 4, 4))
