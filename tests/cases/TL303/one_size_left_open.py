"""One size is left open in each of a chain of reshapes, and works out. Prints (16, 30) (8, 60) (4, 2, 60)."""

import numpy as np

windows = np.arange(480.0).reshape(16, 30)
pairs = windows.reshape(-1, 60)  # reveal: (8, 60)
grouped = pairs.reshape(4, -1, 60)  # reveal: (4, 2, 60)
print(windows.shape, pairs.shape, grouped.shape)
