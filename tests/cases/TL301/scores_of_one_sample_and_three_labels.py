"""One sample's scores go to the loss with the labels of three samples. Running it raises "ValueError: For 1D input, 1D target must have size 1, but got
target size: 3".
"""
import torch
import torch.nn.functional as F

scores = torch.zeros(5)
labels = torch.tensor([0, 4, 2])
print(F.cross_entropy(scores, labels))  # expect: TL301
