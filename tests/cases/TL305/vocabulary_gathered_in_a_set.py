"""The vocabulary is gathered by a set comprehension: a word that comes twice counts once, so the rows are as wide as the layer wants them.

Running it printed "scores: (2, 2)".
"""
import torch
from torch import nn

notes = ["low tide", "high tide", "low wind"]
words = {word for note in notes for word in note.split()}
layer = nn.Linear(4, 2)
rows = torch.zeros(2, len(words))
print("scores:", tuple(layer(rows).shape))
