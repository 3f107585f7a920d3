"""Scores by hand: (60, 5) @ (3, 5), whose inner sizes are 5 and 3. numpy raises."""

import numpy as np

rng = np.random.default_rng(2)
rows = rng.normal(size=(60, 5))
weights = rng.normal(size=(3, 5))
for _ in range(10):
    scores = np.dot(rows, weights)  # expect: TL307
    weights -= 0.1 * scores.T @ rows
