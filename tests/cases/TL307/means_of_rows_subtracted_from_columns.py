"""The means of the 80 rows are subtracted from a table of 80 × 6 without an axis of their own: numpy raises."""

import numpy as np

table = np.random.default_rng(0).normal(size=(80, 6))
centred = table - table.mean(axis=1)  # expect: TL307
print(centred.std())
