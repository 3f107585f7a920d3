"""The model comes from code that is not in view. train() evaluates after each epoch and never goes back. Tried with a network that has dropout:
from the second epoch on it was in evaluation mode.
"""
import torch


def evaluate(model, batches):
    model.eval()
    with torch.no_grad():
        return sum((model(x).argmax(dim=1) == y).sum().item() for x, y in batches)


def train(model, batches, held_out, criterion, optimizer, epochs):
    for epoch in range(epochs):
        for x, y in batches:
            optimizer.zero_grad()
            loss = criterion(model(x), y)  # expect: TL203
            loss.backward()
            optimizer.step()
        print(epoch, evaluate(model, held_out))
