"""A function asks for the number of axes and treats each number by itself: what stands behind a question has the axes that it asked for. The twin leaves out the question that turns one away. Running it ended in: mat1 and mat2 shapes cannot be multiplied (2x8 and 4x3)"""

import numpy as np
import torch
from torch import nn

narrow, wide = nn.Linear(4, 3), nn.Linear(8, 3)  # expect: TL305


def rows_of(path):
    data = torch.as_tensor(np.load(path))
    if data.dim() == 1:
        data = data.unsqueeze(0)
        one = data  # reveal: (1, ?)
    assert len(data.shape) == 2
    all_rows = data  # reveal: ?)
    return all_rows


def pictures_of(path):
    pixels = np.load(path)
    if pixels.ndim != 3:
        raise ValueError(path)
    known = pixels  # reveal: (?, ?, ?)
    turned = np.load(path).transpose(2, 0, 1)  # reveal: (?, ?, ?)
    return known, turned


def ask(rows):
    if rows.ndim == 3:
        return rows.mean(1)
    return wide(rows)


kind = torch.cuda.FloatTensor if torch.cuda.is_available() else torch.FloatTensor
rows = kind(np.ones((2, 8)))  # reveal: (2, 8)
fine = ask(rows)  # reveal: (2, 3)
twin = narrow(rows)
