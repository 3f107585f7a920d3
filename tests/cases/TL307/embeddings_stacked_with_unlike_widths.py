"""torch.stack wants equal shapes, and gets embeddings of 16 and of 12: it raises."""

import torch
from torch import nn

words = nn.Embedding(100, 16)
places = nn.Embedding(50, 12)
tokens = torch.randint(0, 50, (3, 20))
stacked = torch.stack([words(tokens), places(tokens)], dim=0)  # expect: TL307
print(stacked.mean(dim=0).shape)
