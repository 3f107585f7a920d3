"""Training mode is called for to see what dropout does with ones. Running it printed some zeros."""
import torch
from torch import nn


def mask(rate):
    drop = nn.Sequential(nn.Dropout(rate), nn.Identity())
    drop.train()
    with torch.no_grad():
        kept = drop(torch.ones(1, 8))
        return (kept > 0).float().numpy()


print(mask(0.5))
