"""What the first pass puts in place of a single number is lengthened by the later ones alone. Running it with three parts gave (30, 2)."""

import numpy as np
from sklearn import datasets


def gathered(parts):
    points = np.array(0)
    for i in range(parts):
        part, _ = datasets.make_moons(n_samples=10)
        if i == 0:
            points = part
        else:
            points = np.concatenate((points, part), axis=0)
    return points
