"""`+=` takes the rows of a tensor into a list: tensors know no arithmetic with lists, so nothing is added up.

Run: the list holds seven numbers. With an array of numpy the same line is arithmetic, and raises.
"""

import torch

found = []
for count in (3, 4):
    labels = torch.ones(count, dtype=torch.int64)
    found += labels
held = [0, 1]
held += torch.arange(5)
known = held  # reveal: list
print(len(found), len(known))
