"""Two tables of vectors of other widths are stacked.

# raises: RuntimeError
"""
import torch
from torch import nn

words, places = nn.Embedding(50, 16), nn.Embedding(20, 12)
tokens = torch.randint(0, 20, (3, 20))
print(torch.stack([words(tokens), places(tokens)], dim=0).shape)  # expect: TL307
# says: do not line up: axis 2 differs (16 and 12); give it one size
