"""Only the first cell finds the one row that there is at the start; the others stack more below it. Running it on two by two cells gave (4, 5)."""

import numpy as np


def boxes(found):
    rows, columns = found.shape[:2]
    kept = np.zeros((1, 5))
    for row in range(rows):
        for column in range(columns):
            if row == 0 and column == 0:
                kept[0, 0] = found[row, column]
                kept = kept.reshape(1, 5)
            else:
                kept = np.vstack((kept, np.zeros((1, 5))))
    return kept
