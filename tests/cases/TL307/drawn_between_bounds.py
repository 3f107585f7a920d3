"""`torch.rand` takes sizes, and is given the bounds of `randint`: it raises, so nothing is known of what it gives.

Running it printed that the argument 'size' failed to unpack its third part.
"""

import torch

scores = torch.rand(4, 1, 10, 10)
try:
    wanted = torch.rand(0, 2, (4, 1, 10, 10))
    print((scores * wanted).mean())
except TypeError as error:
    print(error)
