"""The last batch has fewer pictures than the others: the number of rows is written out, and torch raises."""

import torch

pictures = torch.rand(40, 1, 28, 28)
flat = pictures.reshape(64, 784)  # expect: TL303
print(flat.mean() > 0)

# before: RuntimeError: shape '[64, 784]' is invalid for input of size 31360
# after: flat.shape == (40, 784)
