"""`torch.rand` takes the bounds of `randint` for sizes: what it gives holds nothing, and does not go with the scores.

Running it raised: The size of tensor a (10) must match the size of tensor b (2).
"""

import torch

scores = torch.rand(4, 1, 10, 10)
wanted = torch.rand(0, 2)
print((scores * wanted).mean())  # expect: TL307
