"""A second network is asked about the data, and nothing puts it at rest. With dropout in it, it printed another number each time."""
import torch
from torch import nn


class Trainer:
    def __init__(self, model: nn.Module, second: nn.Module, batches):
        self.model, self.second, self.batches = model, second, batches

    def validate(self):
        self.model.eval()
        total = 0.0
        for x, y in self.batches:
            with torch.no_grad():
                out = self.model(x)
                told = self.second(x)  # expect: TL201
                total += told.item()
        return total
