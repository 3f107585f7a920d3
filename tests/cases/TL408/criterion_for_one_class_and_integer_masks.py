"""The criterion is the one for a single class, and the masks are integers. Called with a batch, it ends in RuntimeError: result type Float can't be cast."""

import torch
from torch import nn


def train(net, batches, n_classes):
    criterion = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for batch in batches:
        masks = torch.as_tensor(batch["mask"], dtype=torch.long)
        scores = net(batch["image"])
        if n_classes == 1:
            loss = criterion(scores.squeeze(1), masks.float())
        else:
            loss = criterion(scores, masks)  # expect: TL408
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
