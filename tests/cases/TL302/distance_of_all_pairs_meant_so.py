"""The mean distance of all pairs is wanted: the axes of its own in the indexing say so.

Running it printed "mean distance 31.7".
"""

import numpy as np

rng = np.random.default_rng(10)
left = rng.uniform(0, 100, 60)
right = rng.uniform(0, 100, 60)
distance = np.abs(left[:, None] - right[None, :]).mean()
print("mean distance", distance.round(1))
