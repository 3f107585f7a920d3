"""Looks wrong: the table of words is as it was made; two ways of computing one thing are held against one another, and nothing is predicted.
Running it printed True."""
import torch
from torch import nn

words = nn.Embedding(10, 16)
sentence = words(torch.tensor([0, 7, 1, 2])).detach()  # expect: TL202
weights = torch.empty(4, 4)
for i, one in enumerate(sentence):
    for j, other in enumerate(sentence):
        weights[i, j] = torch.dot(one, other)
agree = torch.allclose(sentence.matmul(sentence.T), weights)  # reveal: bool
print(agree)
