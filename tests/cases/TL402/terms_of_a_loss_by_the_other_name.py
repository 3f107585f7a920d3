"""The twin: the term that applies a sigmoid itself is the one that gets the probabilities.
Running it raised nothing, and a score of 4 counted as one of 0.98."""
import torch
from torch import nn


class Overlap(nn.Module):
    def forward(self, probabilities, mask):
        return 1 - (probabilities * mask).sum() / (probabilities + mask).sum()


class Terms(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.weights = weights
        self.terms = {"cross": nn.BCEWithLogitsLoss(), "overlap": Overlap()}

    def forward(self, scores, mask):
        total = 0
        probabilities = torch.sigmoid(scores)  # expect: TL402
        for name, weight in self.weights.items():
            term = self.terms[name](probabilities if name == "cross" else scores, mask)
            total = total + weight * term
        return total
