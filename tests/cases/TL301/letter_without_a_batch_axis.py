"""One letter after the other is the target of a row of scores, without the axis of its batch.

Running it raised ValueError: Expected input batch_size (1) to match target batch_size (0).
"""

import torch
from torch import nn

scores_of = nn.Sequential(nn.Embedding(128, 16), nn.Linear(16, 128))
criterion = nn.CrossEntropyLoss()
letters = torch.LongTensor([ord(letter) for letter in "hello"])
loss = 0
for c in range(len(letters) - 1):
    scores = scores_of(letters[c]).view(1, -1)
    loss += criterion(scores, letters[c + 1])  # expect: TL301
    # says: give the target shape (1,)
loss.backward()
