"""Packed, the two parts are 33 rows, which 34 cannot be added to. Running it raised "The size of tensor a (33) must match the size of tensor b (34)"."""
import torch
from einops import pack, unpack

words, grid = torch.rand(2, 3, 4), torch.rand(2, 5, 6, 4)
rows, shapes = pack([words, grid], "b * c")
fits = rows + torch.rand(33, 4)  # reveal: (2, 33, 4)
print(unpack(fits, shapes, "b * c")[1].shape)
print(rows + torch.rand(34, 4))  # expect: TL307
