"""A function puts a model that it was given into training mode, trains it, and scores it on what was held back without leaving that mode.

Run with a network that drops units: two calls give two scores.
"""

import torch


def fit(network, batches, held_back, optimizer, criterion):
    network.train(True)
    for x, y in batches:
        loss = criterion(network(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    right = total = 0
    with torch.no_grad():
        for x, y in held_back:
            right += (network(x).argmax(dim=1) == y).sum().item()  # expect: TL201
            #         ^^^^^^^^^^
            # says: layers behave as in training
            total += len(y)
    return right / total
