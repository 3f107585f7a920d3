"""Twelve columns go to a net for twelve. Runs."""

import torch
from model_of_twelve import Scorer

rows = torch.randn(40, 12)
with torch.no_grad():
    scores = Scorer()(rows)  # reveal: (40, 1)
print(scores.mean())
