"""The twin: it is the labels that are multiplied. Running it raised "self must be a matrix"."""
import torch
from elsewhere import parts

features, labels = tuple(torch.cat(each) for each in parts)
assert labels.dim() == 1
print(torch.mm(labels, torch.randn(4, 2)))  # expect: TL307
