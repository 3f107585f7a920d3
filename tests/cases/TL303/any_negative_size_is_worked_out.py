"""-11 was a slip of the pen, and numpy takes every negative size for the one that it works out. Runs."""

import numpy as np

labels = np.arange(20).reshape(-11, 1)  # reveal: (20, 1)
print(labels.shape)
