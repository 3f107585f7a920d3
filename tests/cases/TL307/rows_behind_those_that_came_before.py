"""Two collections begin as None: the first row is one, and each further row is put behind those that came before, never behind None. Of the third, the
further rows have another width than the first. Running the first call passed, the second raised ("all the input array dimensions except for the
concatenation axis must match exactly")."""

import numpy as np


def gather(rows, kinds):
    ones, others = None, None
    for index, kind in enumerate(kinds):
        row = np.expand_dims(rows[index], axis=0)
        if kind == 1:
            if ones is None:
                ones = row
            else:
                ones = np.append(ones, row, axis=0)
        else:
            if others is None:
                others = row
            else:
                if others.shape[0] < 1000:
                    others = np.append(others, row, axis=0)
        if not (ones is None) and not (others is None):
            if ones.shape[0] >= 2000:
                break
    return np.append(ones[100:], others, axis=0)


def gather_halves(rows, kinds):
    ones = None
    for index, kind in enumerate(kinds):
        if kind == 1:
            if ones is None:
                ones = np.expand_dims(rows[index], axis=0)
            else:
                ones = np.append(ones, np.expand_dims(rows[index][:14], axis=0), axis=0)  # expect: TL307
    return ones


pictures = np.zeros((500, 28, 28))
print(gather(pictures, np.arange(500) % 2).shape)
print(gather_halves(pictures, np.arange(500) % 2).shape)
