"""The vocabulary is gathered by a set comprehension: a word that comes twice counts once, and the layer was built for each time that one comes.

# raises: RuntimeError
"""
import torch
from torch import nn

notes = ["low tide", "high tide", "low wind"]
words = {word for note in notes for word in note.split()}
layer = nn.Linear(6, 2)  # expect: TL305
rows = torch.zeros(2, len(words))
print("scores:", tuple(layer(rows).shape))
