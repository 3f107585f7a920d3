"""The mean distance of each guess to its own mark is wanted; the marks are a column, so all pairs are averaged.

Running it printed "mean distance 31.7"; row by row, "mean distance 0.1".
"""

import numpy as np

rng = np.random.default_rng(10)
marks = rng.uniform(0, 100, (60, 1))
guesses = marks[:, 0] + rng.normal(0, 0.1, 60)
distance = np.abs(guesses - marks).mean()  # expect: TL302
print("mean distance", distance.round(1))

# before: prints mean distance 31.7
# after: prints mean distance 0.1
