"""The twin: each cell asks for one row of what has grown. Running it on two by two cells raised: cannot reshape array of size 10 into shape (1,5)."""

import numpy as np


def boxes(found):
    rows, columns = found.shape[:2]
    kept = np.zeros((1, 5))
    for row in range(rows):
        for column in range(columns):
            kept[0, 0] = found[row, column]
            kept = kept.reshape(1, 5)  # expect: TL303
            kept = np.vstack((kept, np.zeros((1, 5))))
    return kept
