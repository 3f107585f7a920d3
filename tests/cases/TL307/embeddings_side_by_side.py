"""Embeddings of 16 and of 12 are joined along their own axis, where sizes may differ. Runs."""

import torch
from torch import nn

words = nn.Embedding(100, 16)
places = nn.Embedding(50, 12)
tokens = torch.randint(0, 50, (3, 20))
joined = torch.cat([words(tokens), places(tokens)], dim=-1)  # reveal: (3, 20, 28)
print(joined.mean(dim=0).shape)
