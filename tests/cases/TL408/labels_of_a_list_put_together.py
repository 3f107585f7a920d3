"""Texts of unlike lengths are padded, and their labels put together as floats.

# raises: RuntimeError
Running it ended in: expected target dtype to be Long or Byte, but got Float
"""

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

texts = [([1, 2], 0), ([3, 4, 5], 1), ([6], 2), ([7, 8, 9, 1], 0), ([2], 1), ([5, 3], 2)]


def together(batch):
    words, kinds = zip(*batch)
    return pad_sequence([torch.tensor(each) for each in words], batch_first=True), torch.FloatTensor(kinds)


embed, head = nn.Embedding(10, 4), nn.Linear(4, 3)
for words, kinds in DataLoader(texts, batch_size=2, collate_fn=together):
    nn.functional.cross_entropy(head(embed(words).mean(dim=1)), kinds)  # expect: TL408
