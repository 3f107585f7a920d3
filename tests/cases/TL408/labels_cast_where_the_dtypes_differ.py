"""The labels are integers and reach the loss as they are only where the scores would be integers too, which no scores are: asked first, a difference of the
two dtypes has the labels cast. Running it with a net that ends in a sigmoid passed; without the cast, in the second loss, it raised."""

import torch
import torch.nn.functional as F
from networks import net
from torch import nn


def entropy(scores, labels):
    if labels.dtype != scores.dtype:
        labels = labels.type(scores.dtype)
    return F.binary_cross_entropy(scores, labels)


def entropy_of_any(scores, labels):
    if labels.shape != scores.shape:
        labels = labels.view(scores.shape)
    return F.binary_cross_entropy(scores, labels)  # expect: TL408


rows, labels = torch.randn(8, 4), torch.randint(0, 2, (8, 1))
entropy(net(rows), labels).backward()
own = nn.Sequential(nn.Linear(4, 1), nn.Sigmoid())
entropy(own(rows), labels).backward()
entropy_of_any(own(rows), labels).backward()
