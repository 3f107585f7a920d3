"""Tags words: the scores carry their classes on the last axis, and cross entropy looks for them on axis 1."""

import torch
from torch import nn

words = torch.randint(0, 300, (32, 12))
tags = words % 7

embed = nn.Embedding(300, 24)
read = nn.GRU(24, 40, batch_first=True)
tag = nn.Linear(40, 7)
states, _ = read(embed(words))
scores = tag(states)
loss = nn.functional.cross_entropy(scores, tags)
loss.backward()
