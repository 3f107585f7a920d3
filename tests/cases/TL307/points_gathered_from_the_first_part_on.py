"""The twin: the first pass, too, lengthens a single number. Running it with three parts raised."""

import numpy as np
from sklearn import datasets


def gathered(parts):
    points = np.array(0)
    for _ in range(parts):
        part, _ = datasets.make_moons(n_samples=10)
        points = np.concatenate((points, part), axis=0)  # expect: TL307
    return points
