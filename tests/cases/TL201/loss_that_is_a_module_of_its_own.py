"""What weighs an answer against its target is a module as well, and no mode changes it. With nn.MSELoss it printed the same each time."""
import torch
from torch import nn


class Trainer:
    def __init__(self, model: nn.Module, weigh: nn.Module, batches):
        self.model, self.weigh, self.batches = model, weigh, batches

    def validate(self):
        self.model.eval()
        total = 0.0
        for x, y in self.batches:
            with torch.no_grad():
                out = self.model(x)
                told = self.weigh(out, y)
                total += told.item()
        return total
