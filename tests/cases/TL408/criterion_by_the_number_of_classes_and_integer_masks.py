"""Criterion and cast are chosen by the number of classes, in two tests of different form. Called with two classes or with one, it runs."""

import torch
from torch import nn


def train(net, batches, n_classes):
    criterion = nn.CrossEntropyLoss() if n_classes > 1 else nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for batch in batches:
        masks = torch.as_tensor(batch["mask"], dtype=torch.long)
        scores = net(batch["image"])
        if n_classes == 1:
            loss = criterion(scores.squeeze(1), masks.float())
        else:
            loss = criterion(scores, masks)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
