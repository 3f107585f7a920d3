"""The means of the rows keep an axis of size 1 (keepdims), and broadcast over the columns. Runs."""

import numpy as np

table = np.random.default_rng(0).normal(size=(80, 6))
centred = table - table.mean(axis=1, keepdims=True)  # reveal: (80, 6)
by_column = table - table.mean(axis=0)  # reveal: (80, 6)
print(centred.std(), by_column.std())
