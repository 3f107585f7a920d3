"""The column of the grown table is added to that of one part: numpy raises."""

import numpy as np

kept = np.random.rand(10, 4)
part = np.random.rand(10, 4)
kept = np.concatenate([kept, part])
total = kept[:, 0] + part[:, 1]  # expect: TL307
print(total.shape)
