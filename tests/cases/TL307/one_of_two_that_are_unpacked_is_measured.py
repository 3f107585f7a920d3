"""Features and labels of nobody knows how many axes are unpacked; that the labels have one says nothing of the features. Running it raised nothing."""
import torch
from elsewhere import parts

features, labels = tuple(torch.cat(each) for each in parts)
assert labels.dim() == 1
print(torch.mm(features, torch.randn(4, 2)))
