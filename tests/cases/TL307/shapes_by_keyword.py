"""Sizes given by keyword are the sizes: the first einsum runs, the second raises, since its operand has four axes and not six."""

import torch

images = torch.zeros(2, 3, 32, 32)
cut = images.reshape(shape=(2, 3, 2, 16, 2, 16))  # reveal: (2, 3, 2, 16, 2, 16)
patches = torch.einsum("nchpwq->nhwpqc", cut)  # reveal: (2, 2, 2, 16, 16, 3)
rows = patches.contiguous().view(size=(2, 4, 768))  # reveal: (2, 4, 768)
token = torch.zeros(1, 1, 768).expand(size=(2, 1, 768))  # reveal: (2, 1, 768)
twice = token.repeat(repeats=(1, 2, 1))  # reveal: (2, 2, 768)
print(torch.cat([token, twice, rows], 1).shape)
wrong = torch.einsum("nchpwq->nhwpqc", images.reshape(shape=(2, 3, 32, 32)))  # expect: TL307
